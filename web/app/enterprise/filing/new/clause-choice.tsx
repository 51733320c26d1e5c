import { useMe } from '../../../session/me.ts';
import { useNewWords } from '../words.ts';
import { isOpen, type Place, placesOf, type Round } from './places.ts';

type Props = {
  readonly rounds: readonly Round[];
  readonly asked: string | undefined;
  readonly choose: (clause: string) => void;
};

/** The clauses that can be claimed under now, where the address names none of them. */
export const ClauseChoice = ({ rounds, asked, choose }: Props) => {
  const { t, locale } = useNewWords();
  const { today } = useMe();
  const open = rounds.filter((round) => isOpen(round, today));
  const places = open.flatMap((round) => round.clauses.flatMap((clause) => placesOf([round], clause)));
  const clauses = [...new Map(places.map((place): [string, Place] => [place.clause.id, place])).values()];
  return (
    <>
      {asked !== undefined && <p className="banner filing-window">{t('noRound')}</p>}
      <h2>{t('chooseClause')}</h2>
      <ul className="clause-choice">
        {clauses.map(({ clause }) => (
          <li key={clause.id} className="panel">
            <button type="button" className="link-button" onClick={() => choose(clause.id)}>
              {clause.title[locale]}
            </button>
            <p className="hint">{clause.plain[locale]}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={locale === 'en' ? '/en/policies' : '/policies'}>{t('catalogue')}</a>
      </p>
    </>
  );
};
