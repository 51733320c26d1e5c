import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Citation } from '../../parts/citation.tsx';
import { useHomeWords } from './words.ts';

type Standing = Answer<'view-standing'>;

const Cap = ({ cap }: { readonly cap: Standing['caps'][number] }) => {
  const { t, locale } = useHomeWords();
  const clauses = cap.clauses.map(({ title }) => title[locale]).join(locale === 'zh' ? '、' : ', ');
  const taken = cap.capFen === 0 ? 0 : Math.min(100, Math.round((cap.takenFen / cap.capFen) * 100));
  return (
    <div className="this-year-cap">
      <h3>{t('capLeft', { year: cap.achievementYear })}</h3>
      <p className="this-year-sum">
        <Amount fen={cap.leftFen} />
      </p>
      <div className="this-year-bar" aria-hidden="true">
        <span style={{ inlineSize: `${taken}%` }} />
      </div>
      <p className="hint">
        {t('capTaken', { taken: amountText(cap.takenFen, locale), cap: amountText(cap.capFen, locale) })}
      </p>
      <p className="hint">
        {t(cap.clauses.length > 1 ? 'capShared' : 'capOf', { clauses })}{' '}
        <Citation citation={cap.citation} policy={cap.policy} clause={cap.clauses[0]?.id ?? ''} />
      </p>
    </div>
  );
};

/** What came of it this year, and what its yearly caps leave before they bite. */
export const ThisYear = ({ standing: { year, caps } }: { readonly standing: Standing }) => {
  const { t } = useHomeWords();
  return (
    <aside className="panel this-year" aria-labelledby="this-year">
      <h2 id="this-year">{t('thisYear', { year: year.year })}</h2>
      <h3>{t('paid')}</h3>
      <p className="this-year-sum">
        <Amount fen={year.paidFen} />
      </p>
      {year.offsetFen > 0 && (
        <p>
          {t('offset')} <Amount fen={year.offsetFen} />
        </p>
      )}
      {year.recoveredFen > 0 && (
        <p>
          {t('recovered')} <Amount fen={-year.recoveredFen} />
        </p>
      )}
      {caps.map((cap) => (
        <Cap key={`${cap.achievementYear} ${cap.clauses.map(({ id }) => id).join()}`} cap={cap} />
      ))}
    </aside>
  );
};
