import { plainYuanText } from '../money/amount-text.ts';
import { bankBatchColumns, type Column, treasuryColumns } from './columns.ts';
import type { Payer } from './payer.ts';
import type { PayoutTotals } from './payout-list.ts';
import { type PayoutLines, sealedPages } from './sealed-list.ts';

/** A list as a table of text. `closes`: count and totals stand under the lines. */
export type Table = { readonly sheet: string; readonly columns: readonly Column[]; readonly closes: boolean };

export const treasuryTable: Table = { sheet: '拨付清单', columns: treasuryColumns, closes: true };

/** No closing rows: the bank would take them for payments. */
export const bankBatchTable = (payer: Payer): Table => ({
  sheet: '批量付款',
  columns: bankBatchColumns(payer),
  closes: false,
});

/** The rows under the header, by the page: one a line, then, where the table closes, 笔数 and 合计. */
export async function* tablePages(
  { columns, closes }: Table,
  totals: PayoutTotals,
  lines: PayoutLines,
): AsyncGenerator<readonly (readonly string[])[]> {
  const sumsFen = columns.map(() => 0);
  const summed = columns.flatMap(({ fenOf }, at) => (fenOf ? [{ at, fenOf }] : []));
  for await (const page of sealedPages(totals, lines)) {
    for (const { at, fenOf } of summed)
      sumsFen[at] = page.reduce((sumFen, line) => sumFen + fenOf(line), sumsFen[at] ?? 0);
    yield page.map((line) => columns.map(({ of }) => of(line)));
  }
  if (!closes) return;
  yield [
    columns.map((_, at) => ['笔数', String(totals.count)][at] ?? ''),
    columns.map(({ fenOf }, at) => (at === 0 ? '合计' : fenOf ? plainYuanText(sumsFen[at] ?? 0) : '')),
  ];
}
