import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../../format/day.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../loaded.tsx';
import type { ActProps, AwardView } from './act.ts';
import { Acts } from './acts.tsx';
import { AwardFacts } from './award-facts.tsx';
import { usePlaces } from './places.ts';
import { Recovery } from './recovery.tsx';
import { useAwardWords } from './words.ts';
import '../decision.css';
import './award.css';

/** One person asked for it: who, why, and that another decides. */
const Asked = ({ revocation }: { readonly revocation: NonNullable<AwardView['revocation']> }) => {
  const { t, locale } = useAwardWords();
  const { name, own, on, reason } = revocation;
  return (
    <section className="panel award-asked" aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      <p>
        {t(own ? 'asked.own' : 'asked.by', { name, day: dayInWords(on, locale) })} {t('asked.still')}
      </p>
      <blockquote className="decision-kept" lang="zh-CN">
        {reason}
      </blockquote>
    </section>
  );
};

const Debarments = ({ award }: Pick<ActProps, 'award'>) => {
  const { t } = useAwardWords();
  const { claimant } = usePlaces();
  return (
    <section className="panel" aria-labelledby="debarments">
      <h2 id="debarments">{t('debarments.title')}</h2>
      {award.debarments.length === 0 ? (
        <p className="hint">{t('debarments.none')}</p>
      ) : (
        <ul className="decision-papers">
          {award.debarments.map(({ from, until, reason }) => (
            <li key={from}>
              {t('debarments.line', { from, until })} <span lang="zh-CN">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {claimant && (
        <Link to={claimant} params={{ claimant: award.claimant }}>
          {t('debarments.page')}
        </Link>
      )}
    </section>
  );
};

/** What was decided, and what may be taken back of it. */
export const Award = ({ claim, done }: { readonly claim: string; readonly done: (said: string) => void }) => {
  const { t } = useAwardWords();
  const query = useQuery(answerOf('view-award', { path: { claim } }));
  return (
    <Loaded query={query} what={t('what')} rows={8}>
      {(award) => (
        <div className="decision">
          <div>
            <AwardFacts award={award} />
            {award.recovery && <Recovery recovery={award.recovery} />}
            <Debarments award={award} />
          </div>
          <div>
            {award.revocation && <Asked revocation={award.revocation} />}
            <Acts award={award} done={done} />
          </div>
        </div>
      )}
    </Loaded>
  );
};
