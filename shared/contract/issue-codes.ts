import type { Locale } from '../claim/shapes.ts';

type Words = { readonly zh: string; readonly en: string };

/** What can be wrong with one field beyond its shape; the value concerned follows the sentence. */
const sentences = {
  required: { zh: '必填。', en: 'This is required.' },
  'not-known': { zh: '没有这一项', en: 'There is no such thing' },
  'other-clause': { zh: '本件申报的条款是', en: 'This claim is for the clause' },
  past: { zh: '日期已过', en: 'This day has passed' },
  'too-large': { zh: '金额过大', en: 'The sum is too large' },
  'window-order': { zh: '窗口结束日早于开始日。', en: 'The window ends before it begins.' },
  'years-order': { zh: '起始年度晚于截止年度。', en: 'The first achievement year lies after the last.' },
  'scheme-order': { zh: '细则截止日早于开始日。', en: 'The scheme ends before it begins.' },
  'tiers-order': {
    zh: '金额分级须由低到高，只有最后一级可以不设上限。',
    en: 'Tiers must rise, and only the last may be without a bound.',
  },
  'agent-until': { zh: '代办人须有截止日期。', en: 'An agent is bound until a date.' },
  'reviewer-department': {
    zh: '审核员须指明部门，其他职责不须。',
    en: 'A reviewer, and only a reviewer, is appointed for a department.',
  },
  'sum-missing': { zh: '须大于 0。', en: 'This must be above zero.' },
  'name-of-other-type': {
    zh: '文件名的后缀与文件类型不符。',
    en: 'The name does not end as a file of this type does.',
  },
  form: { zh: '格式不对。', en: 'This is not in the right form.' },
  'check-digit': {
    zh: '校验位不符。早期代码如确属有效，请写明理由。',
    en: 'The check digit does not fit. If an early code is lawful all the same, say why.',
  },
  'credit-code-form': {
    zh: '统一社会信用代码为 18 位数字和大写字母。',
    en: 'A unified social credit code is 18 digits and capital letters.',
  },
  'id-number-form': {
    zh: '公民身份号码为 17 位数字，末位为数字或大写 X。',
    en: 'An ID number is 17 digits and a digit or capital X.',
  },
  'id-check-digit': { zh: '公民身份号码的校验位不符。', en: 'The check digit of the ID number does not fit.' },
  'not-yet': { zh: '日期还没有到', en: 'This day is yet to come' },
  'plan-sum': { zh: '各期金额之和须等于追回金额。', en: 'The instalments must add up to the sum.' },
  'plan-order': {
    zh: '各期日期须由先到后，最后一期为到期日。',
    en: 'Instalments must rise by day, and the last is due on the due date.',
  },
  'debarment-order': {
    zh: '截止日不得早于开始日，期限最长五年。',
    en: 'It ends on or after the day it begins, at most five years later.',
  },
  'own-successor': { zh: '部门不能由自己承接。', en: 'A department cannot succeed itself.' },
  'successor-ring': {
    zh: '承接关系成环，最终又回到',
    en: 'The successors go round in a ring and come back to',
  },
  'birth-date': { zh: '出生日期不存在。', en: 'The date of birth does not exist.' },
  'before-year': { zh: '日期早于所报年度', en: 'This day lies before the year reported' },
  'part-too-large': {
    zh: '其中数不能多于所属行业，所属行业也须填报。',
    en: 'A part cannot exceed its industry, which has to be reported too.',
  },
  'account-name': { zh: '户名须与名称一致', en: 'The account name must be the name itself' },
} as const satisfies Record<string, Words>;

export type IssueCode = keyof typeof sentences;

export const isIssueCode = (code: string): code is IssueCode => Object.hasOwn(sentences, code);

export const issueSentence = (code: IssueCode, locale: Locale, value?: string): string => {
  const sentence = sentences[code][locale];
  if (value === undefined) return sentence;
  return locale === 'zh' ? `${sentence}：${value}。` : `${sentence}: ${value}.`;
};
