import { amountText } from '../../format/amount.ts';
import { Amount } from '../parts/amount.tsx';
import { State } from '../parts/state.tsx';
import { Chinese, Citation } from '../parts/text.tsx';
import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Item = Told<'view-allocations'>['items'][number];

type Props = { readonly visit: Visit; readonly items: readonly Item[] };

const Row = ({ visit, item }: { readonly visit: Visit; readonly item: Item }) => {
  const { allocations } = wordsIn(visit.locale);
  const { columns } = allocations;
  const { locale } = visit;
  return (
    <tr>
      <th scope="row" data-label={columns.claimant}>
        <Chinese locale={locale}>{item.name}</Chinese>
      </th>
      <td data-label={columns.county} class="day">
        {item.county ? <Chinese locale={locale}>{item.county}</Chinese> : '—'}
      </td>
      <td data-label={columns.award}>{item.clauseTitle[locale]}</td>
      <td data-label={columns.citation}>
        <Citation locale={locale} clause={item.clause} citation={item.citation} />
      </td>
      <td class="number" data-label={columns.amount}>
        <Amount fen={item.amountFen} locale={locale} bare />
      </td>
      <td data-label={columns.paidOn} class="day">
        {item.paidOn}
      </td>
      <td data-label={columns.state}>
        <State state={item.state} locale={locale} />
        {item.recoveryFen !== undefined && (
          <p class="hint">{fill(allocations.correction, { amount: amountText(item.recoveryFen, locale) })}</p>
        )}
      </td>
    </tr>
  );
};

export const AllocationTable = ({ visit, items }: Props) => {
  const { allocations } = wordsIn(visit.locale);
  const { columns } = allocations;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section class="scrolled" aria-label={allocations.table} tabIndex={0}>
      <table class="cards">
        <caption class="visually-hidden">{allocations.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.claimant}</th>
            <th scope="col">{columns.county}</th>
            <th scope="col">{columns.award}</th>
            <th scope="col">{columns.citation}</th>
            <th scope="col" class="number">
              {columns.amount}
            </th>
            <th scope="col">{columns.paidOn}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.claim} visit={visit} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
