import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../shared/calendar/years.ts';
import type { Locale } from '../../../shared/claim/shapes.ts';
import { dayAndMonth, dayInWords } from '../../format/day.ts';
import { fill, wordsIn } from '../words.ts';

type Period = {
  readonly publishedOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly workingDays: number;
  readonly ended: boolean;
};

const sameYear = (one: PlainDate, other: PlainDate): boolean => one.slice(0, 4) === other.slice(0, 4);

/** "公示期：11月23日至11月27日，5 个工作日，今天是第 2 日"; the day of publication is the first. */
export const periodInWords = (
  { publishedOn, endsOn, workingDays, ended }: Period,
  today: PlainDate,
  locale: Locale,
): string => {
  const { notices } = wordsIn(locale);
  const from = dayInWords(publishedOn, locale);
  const until = sameYear(publishedOn, endsOn) ? dayAndMonth(endsOn, locale) : dayInWords(endsOn, locale);
  const values = { from, until, days: workingDays };
  if (ended) return fill(notices.periodEndedWhat, values);
  const passed = workingDaysBetween(addDays(publishedOn, -1), today, mainlandChina);
  const working = isWorkingDay(today, mainlandChina);
  if (!passed.ok || !working.ok) return fill(notices.periodEndedWhat, values);
  return fill(working.works ? notices.periodRunning : notices.periodResting, { ...values, nth: passed.workingDays });
};
