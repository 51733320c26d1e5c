import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { RoundContent } from '../../../../shared/claim/round.ts';
import { findDocument } from '../../../../shared/policy/documents/index.ts';
import type { Written } from './round-view.ts';

const yearLater = (text: string): string => text.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + 1));

/** The same day a year on; the year after one with a 29 February has none. */
const dayLater = (day: PlainDate): PlainDate => yearLater(day).replace(/-02-29$/, '-02-28');

/** Last year's round as the beginning of this year's. */
export const fromRound = ({ title, ...content }: RoundContent): Written => ({
  ...content,
  title: { zh: yearLater(title.zh), en: yearLater(title.en) },
  achievementYear: content.achievementYear + 1,
  achievementYearFrom: content.achievementYearFrom === undefined ? undefined : content.achievementYearFrom + 1,
  fundYear: content.fundYear + 1,
  windowFrom: dayLater(content.windowFrom),
  windowUntil: dayLater(content.windowUntil),
});

export const fromNothing = (today: PlainDate): Written => {
  const year = Number(today.slice(0, 4));
  return {
    title: { zh: '', en: '' },
    policy: undefined,
    clauses: [],
    achievementYear: year,
    achievementYearFrom: undefined,
    fundYear: year,
    windowFrom: '',
    windowUntil: '',
    evidence: undefined,
    extraDepartments: undefined,
    noticeWorkingDays: 5,
    correctionWorkingDays: 10,
    reviewWorkingDays: 15,
    readings: {},
    tiers: [],
  };
};

/** Every clause with a sum. */
export const clausesOfDocument = (policy: string): string[] => findDocument(policy)?.clauses.map(({ id }) => id) ?? [];

/** `brand-2026` → `brand-2027`. */
export const idLater = (id: string): string => (/20\d\d/.test(id) ? yearLater(id) : `${id}-next`);
