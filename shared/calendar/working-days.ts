import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date.ts';
import type { WorkingCalendar } from './years.ts';

/** No table for `year`: unknown stops the act, it is never taken for plain weekdays. */
export type CalendarMissing = { readonly ok: false; readonly year: number };

/** `provisional`: a day that was counted lies in a year whose notice is not out yet, so the answer may still move. */
type Known<T> = { readonly ok: true; readonly provisional: boolean } & T;

export type WorkingDayAnswer = Known<{ readonly works: boolean }> | CalendarMissing;
export type LastDay = Known<{ readonly endsOn: PlainDate }> | CalendarMissing;
export type WorkingDayCount = Known<{ readonly workingDays: number }> | CalendarMissing;

export const isWorkingDay = (date: PlainDate, calendar: WorkingCalendar): WorkingDayAnswer => {
  const year = yearOf(date);
  const table = calendar.get(year);
  if (!table) return { ok: false, year };
  const day = date.slice(5);
  const weekday = weekdayOf(date);
  const works = weekday === 0 || weekday === 6 ? table.worked.has(day) : !table.off.has(day);
  return { ok: true, provisional: table.status === 'provisional', works };
};

/**
 * The last of `count` working days, the first of which is `startOn` itself or, where nobody works on it, the first
 * working day after it. So runs a public notice: the day of publication is the first day.
 */
export const lastOfWorkingDays = (startOn: PlainDate, count: number, calendar: WorkingCalendar): LastDay => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`${count} is no number of working days`);
  let provisional = false;
  let counted = 0;
  for (let date = startOn; ; date = addDays(date, 1)) {
    const day = isWorkingDay(date, calendar);
    if (!day.ok) return day;
    provisional ||= day.provisional;
    if (day.works) counted += 1;
    if (counted === count) return { ok: true, provisional, endsOn: date };
  }
};

/** A deadline: the `count`-th working day after `from`; the day of the event itself is not counted. */
export const addWorkingDays = (from: PlainDate, count: number, calendar: WorkingCalendar): LastDay =>
  lastOfWorkingDays(addDays(from, 1), count, calendar);

/**
 * Working days after `from` up to and including `to`: what is left until a deadline. Negative when `to` lies before
 * `from`: by how many working days it is overdue.
 */
export const workingDaysBetween = (from: PlainDate, to: PlainDate, calendar: WorkingCalendar): WorkingDayCount => {
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  let provisional = false;
  let counted = 0;
  for (let date = addDays(earlier, 1); date <= later; date = addDays(date, 1)) {
    const day = isWorkingDay(date, calendar);
    if (!day.ok) return day;
    provisional ||= day.provisional;
    if (day.works) counted += 1;
  }
  return { ok: true, provisional, workingDays: from <= to || counted === 0 ? counted : -counted };
};
