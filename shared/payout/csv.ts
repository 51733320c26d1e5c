import { csvRecord } from './csv-record.ts';
import type { PayoutTotals } from './payout-list.ts';
import type { PayoutLines } from './sealed-list.ts';
import { type Table, tablePages } from './table.ts';

async function* csvText(table: Table, totals: PayoutTotals, lines: PayoutLines): AsyncGenerator<string> {
  yield csvRecord(table.columns.map(({ title }) => title));
  for await (const page of tablePages(table, totals, lines)) {
    let text = '';
    for (const cells of page) text += csvRecord(cells);
    yield text;
  }
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
export async function* csvUtf8(table: Table, totals: PayoutTotals, lines: PayoutLines): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('\uFEFF');
  for await (const text of csvText(table, totals, lines)) yield encoder.encode(text);
}

/** GB 18030 has a code for every character there is, and older programs of banks know no other encoding. */
export async function* csvGb18030(table: Table, totals: PayoutTotals, lines: PayoutLines): AsyncGenerator<Uint8Array> {
  const { default: iconv } = await import('iconv-lite');
  for await (const text of csvText(table, totals, lines)) yield iconv.encode(text.toWellFormed(), 'gb18030');
}
