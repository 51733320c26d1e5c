import { writeXlsxStream } from 'hucre/xlsx';
import { plainYuanText } from '../money/amount-text.ts';
import { payoutColumns } from './columns.ts';
import { type CellForm, type PayoutSource, payoutRows } from './rows.ts';

/**
 * ECMA-376 22.9.2.19: `_xHHHH_` in a cell stands for a character, so a name that contains it literally is escaped; so
 * are the two code points that XML does not know. The writer escapes the control characters itself.
 */
const cellText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase()}_`);

const form: CellForm<string | null> = { text: cellText, amount: plainYuanText, empty: null };

/**
 * One sheet 拨付清单: every cell is text, amounts too, so that no program rounds or reformats what was sealed; no
 * formula. No time of making goes into the file: the same list gives the same bytes.
 */
export const payoutXlsxStream = (source: PayoutSource): AsyncIterable<Uint8Array> =>
  writeXlsxStream(payoutRows(source, form), {
    name: '拨付清单',
    columns: payoutColumns.map(({ title, width }) => ({
      header: title,
      width,
      // "@": text stays text also when somebody edits the cell.
      numFmt: '@',
    })),
    freezePane: { rows: 1 },
  });
