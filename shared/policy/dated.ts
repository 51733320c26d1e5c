import type { PlainDate } from '../calendar/plain-date.ts';
import type { Dated } from './vocabulary.ts';

/**
 * The value in force on the legal date of a claim, not today. Before the first day the first value is taken: whether
 * the document holds at all by then is a condition of its own.
 */
export const valueOn = <T>(dated: Dated<T>, on: PlainDate): T => {
  for (let index = dated.length - 1; index > 0; index -= 1) {
    const entry = dated[index];
    if (entry !== undefined && entry.from <= on) return entry.value;
  }
  return dated[0].value;
};
