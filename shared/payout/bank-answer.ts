import type { Fen } from '../money/fen.ts';
import { type AnswerHeader, headerOf, missingTitles } from './answer-columns.ts';
import { csvRecords, type FileRecord } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { readAmountFen } from './read-amount.ts';
import { readDay } from './read-day.ts';
import { type Outcome, readResult } from './read-result.ts';
import { xlsxRecords } from './xlsx-records.ts';

/** What the bank says of one payment. */
export type AnswerRow = {
  /** Line of the file. */
  readonly number: number;
  /** As we gave it with the payment: claim and attempt. */
  readonly reference: string;
  readonly amountFen: Fen;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly on?: string;
};

export const unreadableWhys = [
  'quote-open',
  'reference-missing',
  'amount-unreadable',
  'result-unknown',
  'result-not-final',
  'day-unreadable',
] as const;

export type UnreadableWhy = (typeof unreadableWhys)[number];

export type UnreadableLine = { readonly number: number; readonly text: string; readonly why: UnreadableWhy };

/** Why a file is no answer at all. */
export type AnswerFault =
  | { readonly code: 'no-table' }
  | { readonly code: 'columns-missing'; readonly titles: readonly string[] }
  | { readonly code: 'too-many-lines'; readonly most: number };

export type BankAnswer = { readonly rows: readonly AnswerRow[]; readonly unreadable: readonly UnreadableLine[] };

export type AnswerResult =
  | { readonly ok: true; readonly answer: BankAnswer }
  | { readonly ok: false; readonly fault: AnswerFault };

/** Bytes of a file, at most; announced before it is sent. */
export const mostAnswerBytes = 20 * 1024 * 1024;
const mostLines = 200_000;
/** Banks put titles and totals above the table. */
const headerWithin = 20;
const longestText = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what must not be printed.
const unprintable = /[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]+/g;

const oneLine = (text: string): string =>
  [...text.toWellFormed().replace(unprintable, ' ').trim()].slice(0, longestText).join('');

const blank = ({ cells, broken }: FileRecord): boolean => !broken && cells.every((cell) => cell.trim() === '');

/** A spreadsheet's guard before the text is not the text's. */
const referenceOf = (text: string): string => text.normalize('NFKC').trim().replace(/^'+/, '').toUpperCase();

const rowOf = (record: FileRecord, header: AnswerHeader): AnswerRow | UnreadableLine => {
  const { number, cells, broken } = record;
  const cellOf = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '')).trim();
  const unreadable = (why: UnreadableWhy): UnreadableLine => ({ number, text: oneLine(cells.join(' | ')), why });
  if (broken) return unreadable('quote-open');
  const reference = referenceOf(cellOf(header.reference));
  if (reference === '') return unreadable('reference-missing');
  const amountFen = readAmountFen(cellOf(header.amount));
  if (amountFen === undefined) return unreadable('amount-unreadable');
  const outcome = readResult(cellOf(header.result));
  if (outcome === undefined) return unreadable('result-unknown');
  if (outcome === 'not-final') return unreadable('result-not-final');
  const day = cellOf(header.day);
  const on = day === '' ? undefined : readDay(day);
  if (day !== '' && on === undefined) return unreadable('day-unreadable');
  const reason = oneLine(cellOf(header.reason));
  return {
    number,
    reference: oneLine(reference),
    amountFen,
    outcome,
    ...(reason !== '' && { reason }),
    ...(on !== undefined && { on }),
  };
};

const separators = [',', '\t', ';'] as const;

const isHeader = ({ cells }: FileRecord): boolean => missingTitles(headerOf(cells)).length === 0;

const separatorOf = (head: string): string | undefined =>
  separators.find((separator) => {
    let seen = 0;
    for (const record of csvRecords(head, separator)) {
      if (isHeader(record)) return true;
      seen += 1;
      if (seen === headerWithin) return false;
    }
    return false;
  });

const csvOf = (bytes: Uint8Array): Iterable<FileRecord> => {
  const text = decodeText(bytes, (head) => separatorOf(head) !== undefined);
  return csvRecords(text, separatorOf(text) ?? ',');
};

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const readRecords = async (records: Iterable<FileRecord> | AsyncIterable<FileRecord>): Promise<AnswerResult> => {
  const rows: AnswerRow[] = [];
  const unreadable: UnreadableLine[] = [];
  let header: AnswerHeader | undefined;
  let nearest: readonly string[] | undefined;
  let seen = 0;
  for await (const record of records) {
    if (blank(record)) continue;
    seen += 1;
    if (seen > mostLines) return { ok: false, fault: { code: 'too-many-lines', most: mostLines } };
    if (header) {
      const read = rowOf(record, header);
      if ('why' in read) unreadable.push(read);
      else rows.push(read);
      continue;
    }
    if (isHeader(record)) header = headerOf(record.cells);
    const missing = missingTitles(headerOf(record.cells));
    if (nearest === undefined || missing.length < nearest.length) nearest = missing;
    if (!header && seen >= headerWithin) break;
  }
  if (header) return { ok: true, answer: { rows, unreadable } };
  return { ok: false, fault: nearest ? { code: 'columns-missing', titles: nearest } : { code: 'no-table' } };
};

/**
 * Template `bank-answer-csv-1`: CSV (UTF-8, UTF-16 with a mark, GB 18030) or the same table as a workbook. A line that
 * cannot be read is named, and the rest goes on.
 */
export const readBankAnswer = async (bytes: Uint8Array): Promise<AnswerResult> => {
  if (!isWorkbook(bytes)) return readRecords(csvOf(bytes));
  try {
    return await readRecords(xlsxRecords(bytes));
  } catch {
    // Whatever is wrong with a workbook, to the person it is one thing: a file to be saved anew.
    return { ok: false, fault: { code: 'no-table' } };
  }
};
