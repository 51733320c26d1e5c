import { writeCsvStream } from 'hucre/csv';
import { plainYuanText } from '../money/amount-text.ts';
import { payoutColumns } from './columns.ts';
import { type CellForm, type PayoutSource, payoutRows } from './rows.ts';

/**
 * What makes a spreadsheet run a cell, also behind apostrophes: so a guard can be told from an apostrophe that was
 * there before, and no two names are written alike. Chinese editions take the full-width signs too.
 */
const startsLikeFormula = /^'*[=+\-@＝＋－＠\t\r\n\0|]/;

/** OWASP ASVS 1.2.10: an apostrophe before a cell that a spreadsheet would run. */
export const guarded = (text: string): string => (startsLikeFormula.test(text) ? `'${text}` : text);

const form: CellForm<string> = { text: guarded, amount: plainYuanText, empty: '' };

async function* withLineEnd(chunks: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
  yield new TextEncoder().encode('\r\n');
}

/**
 * RFC 4180, UTF-8 with BOM, CRLF after every record. Every cell is quoted, so that a semicolon or tab in a name divides
 * nothing, whatever list separator the reader's machine has.
 */
export const payoutCsvStream = (source: PayoutSource): AsyncIterable<Uint8Array> =>
  withLineEnd(
    writeCsvStream(payoutRows(source, form), {
      headers: payoutColumns.map(({ title }) => title),
      quoteStyle: 'all',
      bom: true,
    }),
  );
