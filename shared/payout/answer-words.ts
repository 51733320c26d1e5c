import type { Bilingual } from '../claim/shapes.ts';
import type { UnreadableWhy } from './bank-answer.ts';
import type { Following, Verdict } from './judge-answer.ts';

export const verdictWords: Record<Verdict, Bilingual> = {
  paid: { zh: '已付', en: 'Paid' },
  returned: { zh: '退票', en: 'Returned' },
  'unknown-line': { zh: '未知行', en: 'Unknown line' },
  'wrong-amount': { zh: '金额不符', en: 'Wrong amount' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  'already-settled': { zh: '已入账', en: 'Already settled' },
};

export const followingWords: Record<Following, Bilingual> = {
  receipt: { zh: '通知单位确认到账', en: 'The claimant is asked to confirm receipt' },
  'account-to-correct': { zh: '通知单位更正账户', en: 'The claimant is asked to correct the account' },
  'ask-bank': { zh: '不入账；请向银行核实', en: 'Not booked; ask the bank' },
  'person-looks': {
    zh: '不入账；与已入账的结果相反，请人工核实',
    en: 'Not booked; contrary to what was booked, so a person must look',
  },
  nothing: { zh: '无须办理', en: 'Nothing to do' },
};

/** What is wrong with a line, and its cure. */
export const unreadableWords: Record<UnreadableWhy, Bilingual> = {
  'quote-open': {
    zh: '引号没有成对。请补上引号，或在表格软件中重新保存。',
    en: 'A quotation mark is not closed. Close it, or save the table again in a spreadsheet.',
  },
  'reference-missing': {
    zh: '没有流水参考。请填写清单上的备注（申报号-次数）；合计行可以不管。',
    en: 'There is no reference. Give the one of the list (claim and attempt); a line of totals may stay.',
  },
  'amount-unreadable': {
    zh: '金额读不出。请写成 50000.00 或 50,000.00。',
    en: 'The amount cannot be read. Write 50000.00 or 50,000.00.',
  },
  'result-unknown': {
    zh: '结果读不出。请写“成功”或“退票”。',
    en: 'The result cannot be read. Write 成功 (paid) or 退票 (returned).',
  },
  'result-not-final': {
    zh: '银行还在处理。请等有了最终结果再导入这一行。',
    en: 'The bank is still working on it. Import this line again once its result is final.',
  },
  'day-unreadable': {
    zh: '日期读不出。请写成 2019-12-02，或留空。',
    en: 'The date cannot be read. Write 2019-12-02, or leave it empty.',
  },
};
