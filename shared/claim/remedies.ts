import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Claim } from './claim.ts';
import type { Bilingual } from './shapes.ts';

/**
 * 行政复议法（2023 修订）art. 20 gives sixty days, from the day after the decision is known, to ask for administrative
 * reconsideration; our own review by other persons takes the same.
 */
const reviewDays = 60;

export const reviewUntil = ({ stateSinceOn }: Pick<Claim, 'stateSinceOn'>): PlainDate =>
  addDays(stateSinceOn, reviewDays);

/** The corresponding day six months on, or the last of that month where there is none. */
const sixMonthsAfter = (on: PlainDate): PlainDate => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

export type Remedy = {
  readonly way: 'review' | 'reconsideration' | 'lawsuit';
  readonly words: Bilingual;
  readonly until: PlainDate;
};

/** How and where a decision may be contested, and until when; a refusal once by a review here too. */
export const remediesAgainst = (decidedOn: PlainDate, review: boolean): Remedy[] => {
  const until = reviewUntil({ stateSinceOn: decidedOn });
  const byOthers: Remedy = {
    way: 'review',
    until,
    words: {
      zh: '可在本件页面申请一次复核，由未办理过本件的其他人员重新审核和核定。',
      en: 'Ask on the page of the claim, once, for a review: other persons than before review and decide it anew.',
    },
  };
  return [
    ...(review ? [byOthers] : []),
    {
      way: 'reconsideration',
      until,
      words: {
        zh: '可自知道本决定之日起六十日内向市人民政府申请行政复议（行政复议法第二十条）。',
        en: 'Ask the municipal people’s government for administrative reconsideration within sixty days of learning of the decision (Administrative Reconsideration Law, art. 20).',
      },
    },
    {
      way: 'lawsuit',
      until: sixMonthsAfter(decidedOn),
      words: {
        zh: '可自知道本决定之日起六个月内向人民法院提起行政诉讼（行政诉讼法第四十六条）。',
        en: 'Bring an administrative lawsuit before the people’s court within six months of learning of the decision (Administrative Litigation Law, art. 46).',
      },
    },
  ];
};

/** How, where and until when a refusal may be contested; nothing for a claim that is not refused. */
export const remediesOf = (
  claim: Pick<Claim, 'state' | 'stateSinceOn' | 'formerJudges'>,
  today: PlainDate,
): Remedy[] => {
  if (claim.state !== 'refused') return [];
  const review = claim.formerJudges.length === 0 && today <= reviewUntil(claim);
  return remediesAgainst(claim.stateSinceOn, review);
};
