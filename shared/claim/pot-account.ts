import * as z from 'zod';
import { potCounters, potRules, programmes } from '../money/pot.ts';
import { fen, plainDate, shortText } from './shapes.ts';

/** A pot as it is kept: whose money it is, how it is shared, and the counters. */
export const potHead = potCounters.extend({
  id: z.string(),
  programme: z.enum(programmes),
  year: z.int().min(2017).max(2100),
  rule: z.enum(potRules),
  /** Approved claims that wait for the fund to be shared out, and the sum they were approved at. */
  waitingCount: z.int().min(0),
  waitingFen: fen,
  /** The allocation under way; until it is applied or dropped nothing else moves what is available. */
  allocation: z.string().optional(),
  /** A closed year takes no further award; what is held may still be paid. */
  closedOn: plainDate.optional(),
});

export type Pot = z.infer<typeof potHead>;

/**
 * Money comes in, part of what is available is taken back, or goes to the pot of the next year; the year is closed and
 * all that is available is taken back; a closed one is opened again, for a claim that an objection reopened.
 */
export const appropriationKinds = ['appropriate', 'reduce', 'carry-over', 'close', 'reopen'] as const;

export type AppropriationKind = (typeof appropriationKinds)[number];

/** A change of appropriation: asked by one person of finance, confirmed by another, or cancelled before. */
export const appropriationHead = z.strictObject({
  id: z.string(),
  kind: z.enum(appropriationKinds),
  programme: z.enum(programmes),
  year: z.int().min(2017).max(2100),
  /** 0 only when a year is closed whose money is all spent, or opened again with what came back to it. */
  amountFen: fen,
  document: shortText,
  /** How the pot is shared, said with its first appropriation. */
  rule: z.enum(potRules).optional(),
  state: z.enum(['asked', 'confirmed', 'cancelled']),
  askedBy: z.string(),
  askedOn: plainDate,
});

export type Appropriation = z.infer<typeof appropriationHead>;
