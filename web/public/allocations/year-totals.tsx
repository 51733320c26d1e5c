import { amountText } from '../../format/amount.ts';
import { Amount } from '../parts/amount.tsx';
import { Chinese } from '../parts/text.tsx';
import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Props = { readonly visit: Visit; readonly told: Told<'view-allocations'> };

/** What each clause came to. */
export const Totals = ({ visit, told }: Props) => {
  const { allocations } = wordsIn(visit.locale);
  const { totalColumns } = allocations;
  const sum = (of: 'count' | 'amountFen' | 'recoveryFen'): number =>
    told.totals.reduce((all, line) => all + line[of], 0);
  return (
    <section>
      <h2>{allocations.totals}</h2>
      <table class="cards">
        <caption class="visually-hidden">{allocations.totals}</caption>
        <thead>
          <tr>
            <th scope="col">{totalColumns.award}</th>
            <th scope="col" class="number">
              {totalColumns.count}
            </th>
            <th scope="col" class="number">
              {totalColumns.amount}
            </th>
            <th scope="col" class="number">
              {totalColumns.recovery}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.totals.map(({ clause, clauseTitle, count, amountFen, recoveryFen }) => (
            <tr key={clause}>
              <th scope="row">{clauseTitle[visit.locale]}</th>
              <td class="number" data-label={totalColumns.count}>
                {count}
              </td>
              <td class="number" data-label={totalColumns.amount}>
                <Amount fen={amountFen} locale={visit.locale} bare />
              </td>
              <td class="number" data-label={totalColumns.recovery}>
                <Amount fen={recoveryFen} locale={visit.locale} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{allocations.total}</th>
            <td class="number" data-label={totalColumns.count}>
              {sum('count')}
            </td>
            <td class="number" data-label={totalColumns.amount}>
              <Amount fen={sum('amountFen')} locale={visit.locale} bare />
            </td>
            <td class="number" data-label={totalColumns.recovery}>
              <Amount fen={sum('recoveryFen')} locale={visit.locale} bare />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};

/** 更正: what was paid and had to come back, said as openly as what was paid. */
export const Corrections = ({ visit, told }: Props) => {
  const { allocations } = wordsIn(visit.locale);
  return (
    <section>
      <h2>{allocations.corrections}</h2>
      {told.corrections.length === 0 && <p>{allocations.noCorrections}</p>}
      <ul class="lines">
        {told.corrections.map(({ claim, name, clauseTitle, amountFen, recoveryFen }) => (
          <li key={claim}>
            <Chinese locale={visit.locale}>{name}</Chinese>
            <p>
              {clauseTitle[visit.locale]} · <Amount fen={amountFen} locale={visit.locale} /> ·{' '}
              {fill(allocations.correction, { amount: amountText(recoveryFen ?? 0, visit.locale) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
