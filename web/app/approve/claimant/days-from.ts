import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';

const dayMs = 86_400_000;

export const daysFrom = (from: PlainDate, until: PlainDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
