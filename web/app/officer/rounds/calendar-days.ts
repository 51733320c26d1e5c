import { addDays, type PlainDate, weekdayOf, yearOf } from '../../../../shared/calendar/plain-date.ts';
import { addWorkingDays, type LastDay, lastOfWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';

export type DayKind = 'plain' | 'rest' | 'off' | 'worked';

export type CalendarDay = { readonly on: PlainDate; readonly kind: DayKind };

export type CalendarMonth = {
  readonly year: number;
  readonly month: number;
  /** Sunday first; undefined before the first and after the last day. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
};

const kindOf = (on: PlainDate): DayKind => {
  const table = mainlandChina.get(yearOf(on));
  const day = on.slice(5);
  const weekend = [0, 6].includes(weekdayOf(on));
  if (table?.worked.has(day)) return 'worked';
  if (table?.off.has(day)) return 'off';
  return weekend ? 'rest' : 'plain';
};

export const monthOf = (day: PlainDate): string => day.slice(0, 7);

const monthAfter = (month: string): string => monthOf(addDays(`${month}-28`, 4));

const monthBefore = (month: string): string => monthOf(addDays(`${month}-01`, -1));

/** The months that are left out before this one, if it does not follow the one before. */
export const gapBefore = (months: readonly string[], at: number): { first: string; last: string } | undefined => {
  const [before, month] = [months[at - 1], months[at]];
  if (before === undefined || month === undefined || monthAfter(before) === month) return undefined;
  return { first: monthAfter(before), last: monthBefore(month) };
};

export const calendarMonth = (month: string): CalendarMonth => {
  const first = `${month}-01`;
  const days: (CalendarDay | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined);
  for (let on = first; monthOf(on) === month; on = addDays(on, 1)) days.push({ on, kind: kindOf(on) });
  while (days.length % 7 !== 0) days.push(undefined);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)), weeks };
};

type Terms = {
  readonly windowUntil: PlainDate;
  readonly noticeWorkingDays: number;
  readonly correctionWorkingDays: number;
  readonly reviewWorkingDays: number;
};

/** What the times of a round come to for whoever submits on the last day. */
export const lastDates = (terms: Terms): Readonly<Record<'reviewDue' | 'correctionDue' | 'noticeEnds', LastDay>> => {
  const reviewDue = addWorkingDays(terms.windowUntil, terms.reviewWorkingDays, mainlandChina);
  return {
    reviewDue,
    correctionDue: addWorkingDays(terms.windowUntil, terms.correctionWorkingDays, mainlandChina),
    noticeEnds: reviewDue.ok
      ? lastOfWorkingDays(addDays(reviewDue.endsOn, 1), terms.noticeWorkingDays, mainlandChina)
      : reviewDue,
  };
};
