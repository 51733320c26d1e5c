import { writeXlsxStream } from 'hucre/xlsx';
import type { Fen } from '../money/fen.ts';
import { payoutColumns } from './columns.ts';
import { largestTotalFen } from './payout-list.ts';
import { type CellForm, type PayoutSource, payoutRows } from './rows.ts';

/**
 * ECMA-376 22.9.2.19: `_xHHHH_` in a cell stands for a character, so a name that contains it literally is escaped; so
 * are the two code points that XML does not know. The writer escapes the control characters itself.
 */
const cellText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase()}_`);

/** Exact: up to 15 digits the nearest double is written back as the same two decimals. */
const yuanNumber = (fen: Fen): number => {
  if (!Number.isSafeInteger(fen) || fen > largestTotalFen) throw new RangeError(`${fen} fen do not fit a cell`);
  return fen / 100;
};

const form: CellForm<string | number | null> = { text: cellText, amount: yuanNumber, empty: null };

/**
 * One sheet 拨付清单: text as text, amounts as numbers with two decimals, no formula. No time of making goes into the
 * file: the same list gives the same bytes.
 */
export const payoutXlsxStream = (source: PayoutSource): AsyncIterable<Uint8Array> =>
  writeXlsxStream(payoutRows(source, form), {
    name: '拨付清单',
    columns: payoutColumns.map(({ title, width, kind }) => ({
      header: title,
      width,
      // "@": text stays text also when somebody edits the cell.
      numFmt: kind === 'amount' ? '0.00' : '@',
    })),
    freezePane: { rows: 1 },
  });
