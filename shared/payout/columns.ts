import { plainYuanText } from '../money/amount-text.ts';
import type { Fen } from '../money/fen.ts';
import type { Programme } from '../money/pot.ts';
import type { Payer } from './payer.ts';
import { lineReference, type PayoutLine } from './payout-line.ts';

export const programmeNames: Record<Programme, string> = {
  brand: '品牌建设',
  standardization: '标准化',
  cloud: '企业上云',
  county: '县区上云',
};

/** `width` in characters of the sheet; `fenOf` where the column is money and adds up. Every cell is text. */
export type Column = {
  readonly title: string;
  readonly width: number;
  readonly of: (line: PayoutLine) => string;
  readonly fenOf?: (line: PayoutLine) => Fen;
};

const column = (title: string, width: number, of: (line: PayoutLine) => string): Column => ({ title, width, of });

const amount: Column = {
  ...column('金额（元）', 18, ({ amountFen }) => plainYuanText(amountFen)),
  fenOf: ({ amountFen }) => amountFen,
};

const offset: Column = {
  ...column('抵扣（元）', 18, ({ offsetFen }) => (offsetFen === undefined ? '' : plainYuanText(offsetFen))),
  fenOf: ({ offsetFen }) => offsetFen ?? 0,
};

/** What the treasury pays from, and what everybody else reads. */
export const treasuryColumns: readonly Column[] = [
  column('序号', 8, (line) => String(line.number)),
  column('申报号', 20, (line) => line.claim),
  column('收款单位', 36, (line) => line.payee),
  column('统一社会信用代码/身份证号', 24, (line) => line.creditCode ?? line.idNumber ?? ''),
  column('户名', 36, (line) => line.accountName),
  column('开户银行', 36, (line) => line.bank),
  column('账号', 26, (line) => line.accountNumber),
  offset,
  amount,
  column('奖励条款', 30, (line) => line.clauseTitle),
  column('依据', 32, (line) => line.article),
  column('专项', 12, (line) => programmeNames[line.programme]),
  column('年度', 8, (line) => String(line.fundYear)),
];

/** What an online bank takes as a batch: one payment a row, and nothing that is not a payment. */
export const bankBatchColumns = (payer: Payer): readonly Column[] => [
  column('付款账号', 26, () => payer.accountNumber),
  column('付款户名', 36, () => payer.name),
  column('付款银行', 36, () => payer.bank),
  column('收款账号', 26, (line) => line.accountNumber),
  column('收款户名', 36, (line) => line.accountName),
  column('收款银行', 36, (line) => line.bank),
  column('联行号', 16, (line) => line.bankCode ?? ''),
  { ...amount, title: '金额' },
  // One of the purposes that banks offer to choose from.
  column('用途', 10, () => '拨款'),
  column('备注', 24, lineReference),
];
