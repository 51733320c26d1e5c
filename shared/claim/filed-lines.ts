import { chineseDate } from '../calendar/chinese-date.ts';
import { type FactText, statedFacts } from '../policy/fact-text.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { groupsOfFour } from './groups-of-four.ts';
import type { NoticeGround } from './notice-ground.ts';

export type Labelled = { readonly label: string; readonly text: string; readonly list?: FactText['list'] };

/** Who claims, with the number that tells him from another of his name. */
export const claimantLines = ({ kind, name, creditCode, idNumberMasked }: NoticeGround['claimant']): Labelled[] => [
  { label: kind === 'individual' ? '申报人' : '申报单位', text: name },
  ...(creditCode === undefined ? [] : [{ label: '信用代码', text: groupsOfFour(creditCode) }]),
  ...(idNumberMasked === undefined ? [] : [{ label: '身份号码', text: idNumberMasked }]),
];

/** The day of the achievement and every fact that was stated. */
export const statedLines = (clause: PreparedClause, ground: NoticeGround): Labelled[] => [
  { label: '提交日期', text: chineseDate(ground.submittedOn) },
  { label: '成果日期', text: chineseDate(ground.eventOn) },
  ...(ground.unitRegisteredInJinan === undefined
    ? []
    : [{ label: '获奖所在单位在济南市注册', text: ground.unitRegisteredInJinan ? '是' : '否' }]),
  ...statedFacts(clause.facts, ground.facts, 'zh').map(({ label, text, list }) => ({
    label,
    text,
    ...(list && { list }),
  })),
];
