import * as z from 'zod';
import { potCounters, programmes } from '../money/pot.ts';
import { plainDate, positiveFen, shortText } from './shapes.ts';

/** A pot as it is kept: whose money it is, and the counters. Approval takes from it, first come first served. */
export const potHead = potCounters.extend({
  id: z.string(),
  programme: z.enum(programmes),
  year: z.int().min(2017).max(2100),
});

export type Pot = z.infer<typeof potHead>;

/** A change of appropriation: asked by one person of finance, confirmed by another, or cancelled before. */
export const appropriationHead = z.strictObject({
  id: z.string(),
  programme: z.enum(programmes),
  year: z.int().min(2017).max(2100),
  amountFen: positiveFen,
  document: shortText,
  state: z.enum(['asked', 'confirmed', 'cancelled']),
  askedBy: z.string(),
  askedOn: plainDate,
});

export type Appropriation = z.infer<typeof appropriationHead>;
