import type { Bilingual } from '../../../../../shared/claim/shapes.ts';
import { Amount } from '../../../parts/amount.tsx';
import { useBuildWords } from '../words.ts';

type Props = {
  readonly sums: readonly {
    readonly clause: string;
    readonly title: Bilingual;
    readonly count: number;
    readonly totalFen: number;
  }[];
  readonly count: number;
  readonly totalFen: number;
};

/** Count and sum of each clause, and all together. */
export const ClauseSums = ({ sums, count, totalFen }: Props) => {
  const { t, locale } = useBuildWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={t('byClause')} tabIndex={0}>
      <table className="clause-sums">
        <thead>
          <tr>
            <th scope="col">{t('clause')}</th>
            <th scope="col" className="number">
              {t('count')}
            </th>
            <th scope="col" className="number">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.clause}>
              <td>{sum.title[locale]}</td>
              <td className="number">{sum.count}</td>
              <td className="number">
                <Amount fen={sum.totalFen} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <td className="number">{count}</td>
            <td className="number">
              <Amount fen={totalFen} bare />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
