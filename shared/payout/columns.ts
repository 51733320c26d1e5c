import type { Programme } from '../money/pot.ts';
import type { PayoutLine } from './payout-line.ts';

export const programmeNames: Record<Programme, string> = {
  brand: '品牌建设',
  standardization: '标准化',
  cloud: '企业上云',
  county: '县区上云',
};

/** `width` in characters of the sheet. */
type Column = { readonly title: string; readonly width: number } & (
  | { readonly kind: 'text'; readonly of: (line: PayoutLine) => string }
  | { readonly kind: 'amount' }
);

const column = (title: string, width: number, of: (line: PayoutLine) => string): Column => ({
  title,
  width,
  kind: 'text',
  of,
});

/** The columns of every format, in order. */
export const payoutColumns: readonly Column[] = [
  column('序号', 8, (line) => String(line.number)),
  column('申报号', 20, (line) => line.claim),
  column('收款单位', 36, (line) => line.payee),
  column('统一社会信用代码/身份证号', 24, (line) => line.creditCode ?? line.idNumber ?? ''),
  column('户名', 36, (line) => line.accountName),
  column('开户银行', 36, (line) => line.bank),
  column('账号', 26, (line) => line.accountNumber),
  { title: '金额（元）', width: 18, kind: 'amount' },
  column('奖励条款', 30, (line) => line.clauseTitle),
  column('依据', 32, (line) => line.article),
  column('专项', 12, (line) => programmeNames[line.programme]),
  column('年度', 8, (line) => String(line.fundYear)),
];
