import { amountText } from '../../../format/amount.ts';
import { Amount } from '../../parts/amount.tsx';
import { useDecisionWords } from '../words.ts';
import { lowestOpinion, type Review } from './review.ts';

const said = (agrees: boolean | undefined): 'agrees' | 'against' | 'none' =>
  agrees === undefined ? 'none' : agrees ? 'agrees' : 'against';

/** What each department gave, side by side; different sums are marked and never averaged. */
export const Opinions = ({ review }: { readonly review: Review }) => {
  const { t, locale } = useDecisionWords();
  const { opinions } = review;
  const lowest = lowestOpinion(review);
  const differ = lowest !== undefined && opinions.some(({ amountFen }) => amountFen !== lowest);
  return (
    <div className="panel">
      <h2 id="opinions">{t('opinions.title')}</h2>
      {differ && <p className="decision-warning">{t('opinions.differ', { amount: amountText(lowest, locale) })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-labelledby="opinions" tabIndex={0}>
        <table className="decision-table">
          <thead>
            <tr>
              <th scope="col">{t('opinions.office')}</th>
              <th scope="col">{t('opinions.opinion')}</th>
              <th scope="col" className="number">
                {t('opinions.amount')}
              </th>
              <th scope="col">{t('opinions.reason')}</th>
              <th scope="col">{t('opinions.on')}</th>
            </tr>
          </thead>
          <tbody>
            {opinions.map(({ department, name, agrees, amountFen, reason, givenOn }) => (
              <tr key={department} className={agrees === false ? 'decision-against' : undefined}>
                <th scope="row">{name[locale]}</th>
                <td>
                  <span className={agrees === false ? 'tag tag-stopped' : undefined}>
                    {t(`opinions.${said(agrees)}`)}
                  </span>
                </td>
                <td className="number">
                  {differ && amountFen === lowest && (
                    <strong className="decision-mark">{t('opinions.lowest')} ◀ </strong>
                  )}
                  <Amount fen={amountFen} bare />
                </td>
                <td lang="zh-CN">{reason}</td>
                <td>{givenOn && <time>{givenOn}</time>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
};
