import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { type LastDay, lastOfWorkingDays, type WorkingDayCount, workingDaysBetween } from '../calendar/working-days.ts';
import { mainlandChina } from '../calendar/years.ts';
import type { Claim } from './claim.ts';
import type { Notice } from './notice.ts';

/** The last day on which a row is open to objection: its own after one was dismissed, else the notice's. */
export const lastDayOf = (
  { noticeEndsOn }: Pick<Claim, 'noticeEndsOn'>,
  { endsOn }: Pick<Notice, 'endsOn'>,
): PlainDate => noticeEndsOn ?? endsOn;

/** Working days of a notice still to run, today counted as the day of publication is: what an objection stops. */
export const noticeDaysLeft = (today: PlainDate, endsOn: PlainDate): WorkingDayCount =>
  endsOn < today
    ? { ok: true, provisional: false, workingDays: 0 }
    : workingDaysBetween(addDays(today, -1), endsOn, mainlandChina);

/** The last day of a notice that runs again: its days left, beginning with the day of resumption; at least that day. */
export const resumedUntil = (today: PlainDate, daysLeft: number): LastDay =>
  daysLeft < 1 ? { ok: true, provisional: false, endsOn: today } : lastOfWorkingDays(today, daysLeft, mainlandChina);
