import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../../format/amount.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { useMe } from '../../../session/me.ts';
import { useBuildWords } from '../words.ts';

/** What was begun and not sealed: rather than a second list, the first is gone on with. */
export const OpenLists = () => {
  const { t, locale } = useBuildWords();
  const me = useMe();
  const { data } = useQuery(answerOf('list-lists', {}));
  const open = data?.lists.filter(({ state, builtBy }) => state === 'open' && builtBy.includes(me.id)) ?? [];
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-label={t('openLists')}>
      <h2>{t('openLists')}</h2>
      <ul className="build-open">
        {open.map(({ id, count, totalFen }) => (
          <li key={id}>
            {t('openList', { number: groupsOfFour(id), count, total: amountText(totalFen, locale) })}{' '}
            <Link to="/finance/lists/$list" params={{ list: id }} aria-label={`${t('goOn')} ${groupsOfFour(id)}`}>
              {t('goOn')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
