import * as z from 'zod';
import { shanghaiDate } from '../calendar/plain-date.ts';
import type { Moment } from '../claim/journal.ts';
import { clockKey } from './keys.ts';
import type { Table } from './table.ts';

const offset = z.looseObject({ offsetMs: z.int().min(0) });

const storedOffset = async (table: Table): Promise<number> => {
  const item = await table.get(clockKey);
  return item ? offset.parse(item).offsetMs : 0;
};

export const momentAt = (real: Date, offsetMs = 0): Moment => {
  const business = new Date(real.getTime() + offsetMs);
  return { at: real.toISOString(), businessAt: business.toISOString(), businessOn: shanghaiDate(business) };
};

/** Local mode: the business clock as moved, read for each request so that every function sees it. */
export const movableClock = (table: Table) => async (): Promise<Moment> =>
  momentAt(new Date(), await storedOffset(table));

/** Production: real time, and a table whose clock was ever moved is refused. */
export const realClock = (table: Table) => {
  let checked = false;
  return async (): Promise<Moment> => {
    if (!checked && (await storedOffset(table)) !== 0)
      throw new Error('A production build refuses a table whose business clock was moved.');
    checked = true;
    return momentAt(new Date());
  };
};
