import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../shared/calendar/years.ts';
import type { Moment } from '../../../shared/claim/journal.ts';
import { momentAt } from '../../../shared/store/business-clock.ts';

const missing = (year: number): never => {
  throw new Error(`The demonstration data need the working calendar of ${year}.`);
};

/** The `count`-th working day after `from`. */
export const workingDaysAfter = (from: PlainDate, count: number): PlainDate => {
  const last = addWorkingDays(from, count, mainlandChina);
  return last.ok ? last.endsOn : missing(last.year);
};

/** The `count`-th working day before `from`. */
export const workingDaysBefore = (from: PlainDate, count: number): PlainDate => {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, -1);
    const day = isWorkingDay(date, mainlandChina);
    if (!day.ok) return missing(day.year);
    if (day.works) left -= 1;
  }
  return date;
};

/** Business time on a day of the past, e.g. `momentOn('2020-03-05', '10:30')` in Shanghai; real time stays what it is. */
export const momentOn = (day: PlainDate, time: string): Moment => {
  const now = new Date();
  return momentAt(now, Date.parse(`${day}T${time}:00+08:00`) - now.getTime());
};
