import { chineseDate } from '../calendar/chinese-date.ts';
import type { DecisionNotice } from './notice-shape.ts';

/** Whom the approvers heard, and that none of them judged it before: under the reasons of a 决定书. */
export const heardSentence = ({ heard, signed }: Pick<DecisionNotice, 'heard' | 'signed'>): string => {
  const said = heard.map(({ office, opinion, on }) => `${office}（${chineseDate(on)}，${opinion}）`).join('、');
  return `${said && `已听取部门意见：${said}。`}${signed}，核定人未参与本件审核。`;
};
