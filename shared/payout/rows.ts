import type { Fen } from '../money/fen.ts';
import { payoutColumns } from './columns.ts';
import type { PayoutLine } from './payout-line.ts';
import type { PayoutTotals } from './payout-list.ts';

/** A list that is read line by line, e.g. page by page from the store; its totals are known before. A `PayoutList` is one. */
export type PayoutSource = PayoutTotals & { readonly lines: Iterable<PayoutLine> | AsyncIterable<PayoutLine> };

/** How a format writes a cell. */
export type CellForm<Cell> = {
  readonly text: (text: string) => Cell;
  readonly amount: (fen: Fen) => Cell;
  readonly empty: Cell;
};

const lineRow = <Cell>(line: PayoutLine, form: CellForm<Cell>): Cell[] =>
  payoutColumns.map((column) => (column.kind === 'amount' ? form.amount(line.amountFen) : form.text(column.of(line))));

/** 笔数 in the second column, 合计 in the column of amounts. */
const closingRows = <Cell>({ count, totalFen }: PayoutTotals, form: CellForm<Cell>): Cell[][] => [
  payoutColumns.map((_, index) =>
    index === 0 ? form.text('笔数') : index === 1 ? form.text(String(count)) : form.empty,
  ),
  payoutColumns.map((column, index) =>
    index === 0 ? form.text('合计') : column.kind === 'amount' ? form.amount(totalFen) : form.empty,
  ),
];

/** Adds up what passes by. */
const tally = (expected: PayoutTotals) => {
  let count = 0;
  let totalFen = 0;
  return {
    add: (line: PayoutLine): void => {
      count += 1;
      totalFen += line.amountFen;
    },
    /** A file whose rows are not the list must never be finished: it would be paid. */
    check: (): void => {
      if (count !== expected.count || totalFen !== expected.totalFen)
        throw new Error(`${count} lines of ${totalFen} fen instead of ${expected.count} of ${expected.totalFen}`);
    },
  };
};

/** The rows under the header: one a line, then count and total. */
export async function* payoutRows<Cell>(source: PayoutSource, form: CellForm<Cell>): AsyncGenerator<Cell[]> {
  const seen = tally(source);
  for await (const line of source.lines) {
    seen.add(line);
    yield lineRow(line, form);
  }
  seen.check();
  yield* closingRows(source, form);
}
