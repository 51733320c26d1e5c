import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { yuanText } from '../../../shared/money/fen.ts';
import { readAmount } from '../../format/read-amount.ts';
import type { Asked } from './question.ts';

export const unsure = 'unsure';

/** Why an answer is asked again. */
export type AnswerFault =
  | 'choose'
  | 'no-day'
  | 'future-day'
  | 'no-number'
  | 'too-many'
  | 'no-amount'
  | 'too-long'
  | 'empty';

export type ReadAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: AnswerFault };

const read = (text: string): ReadAnswer => ({ ok: true, text });
const again = (fault: AnswerFault): ReadAnswer => ({ ok: false, fault });
const oneOf = (values: readonly string[], text: string): ReadAnswer =>
  values.includes(text) ? read(text) : again('choose');

/** "2019-6-30", "2019/6/30", "2019年6月30日" → "2019-06-30". */
const dayOf = (text: string): PlainDate | undefined => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/.exec(text.normalize('NFKC')) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
};

const readDay = (text: string, today: PlainDate): ReadAnswer => {
  if (text === '') return again('empty');
  const day = dayOf(text);
  if (day === undefined || day < '1949-10-01') return again('no-day');
  return day > today ? again('future-day') : read(day);
};

const readYear = (text: string, from: number, until: number): ReadAnswer =>
  /^\d{4}$/.test(text) && Number(text) >= from && Number(text) <= until ? read(text) : again('choose');

const readCount = (text: string, most: number): ReadAnswer => {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (!/^\d{1,12}$/.test(digits)) return again('no-number');
  return Number(digits) > most ? again('too-many') : read(String(Number(digits)));
};

const readMoney = (text: string): ReadAnswer => {
  const fen = readAmount(text);
  return fen === undefined ? again('no-amount') : read(yuanText(fen).replace(/,/g, ''));
};

const readText = (text: string): ReadAnswer => {
  if (text === '') return again('empty');
  return text.length > 100 ? again('too-long') : read(text);
};

/** An answer in the one form in which it stands in the address, or why it is asked again. Not sure is always one. */
export const readAnswer = (asked: Asked, given: string, today: PlainDate): ReadAnswer => {
  const text = given.trim();
  if (text === unsure) return read(unsure);
  switch (asked.kind) {
    case 'day':
      return readDay(text, today);
    case 'year':
      return readYear(text, asked.from, asked.until ?? Number(today.slice(0, 4)));
    case 'truth':
      return oneOf(['yes', 'no'], text);
    case 'choice':
      return oneOf(asked.choices, text);
    case 'rank':
      return oneOf(['1', '2'], text);
    case 'text':
      return readText(text);
    case 'count':
      return readCount(text, asked.most);
    case 'money':
      return readMoney(text);
  }
};
