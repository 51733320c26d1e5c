import * as z from 'zod';
import { longText, plainDate } from './shapes.ts';

/** Days on which a claimant may not claim and is awarded nothing, the first and the last of them included. */
export const debarment = z.strictObject({
  from: plainDate,
  until: plainDate,
  reason: longText,
  orderedOn: plainDate,
  /** Another person lifts it. */
  orderedBy: z.string(),
});

export type Debarment = z.infer<typeof debarment>;

/** What its people and those who judge see: no person of the city's. */
export const debarmentView = debarment.omit({ orderedBy: true });

export const withoutPerson = ({ orderedBy: _, ...shown }: Debarment) => shown;

export const debarmentOn = (debarments: readonly Debarment[] | undefined, day: string): Debarment | undefined =>
  debarments?.find(({ from, until }) => from <= day && day <= until);

const longestYears = 5;

/** The last day a debarment may have that begins on this one. */
export const latestEnd = (from: string): string => `${Number(from.slice(0, 4)) + longestYears}${from.slice(4)}`;
