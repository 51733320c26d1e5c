import { plainYuanText } from '../money/amount-text.ts';
import { followingWords, unreadableWords, verdictWords } from './answer-words.ts';
import type { UnreadableLine } from './bank-answer.ts';
import { csvRecord } from './csv-record.ts';
import type { JudgedRow } from './judge-answer.ts';

const titles = ['行号', '备注', '收款单位', '清单金额（元）', '回执金额（元）', '结论', '银行原因', '后续', '原文'];

const judgedCells = (row: JudgedRow): string[] => [
  String(row.number),
  row.reference,
  row.payee ?? '',
  row.listedFen === undefined ? '' : plainYuanText(row.listedFen),
  plainYuanText(row.amountFen),
  verdictWords[row.verdict].zh,
  row.reason ?? '',
  followingWords[row.follows].zh,
  '',
];

const unreadableCells = ({ number, text, why }: UnreadableLine): string[] => {
  const empty = titles.map(() => '');
  return [String(number), ...empty.slice(1, 5), '读不出', '', unreadableWords[why].zh, text];
};

/** One verdict a line of the bank's file, in its order, as CSV for a spreadsheet. */
export const verdictFile = (judged: readonly JudgedRow[], unreadable: readonly UnreadableLine[]): Uint8Array => {
  const lines = [
    ...judged.map((row) => ({ number: row.number, cells: judgedCells(row) })),
    ...unreadable.map((line) => ({ number: line.number, cells: unreadableCells(line) })),
  ].sort((a, b) => a.number - b.number);
  return Buffer.from(`\uFEFF${csvRecord(titles)}${lines.map(({ cells }) => csvRecord(cells)).join('')}`);
};
