import * as z from 'zod';
import { bilingual, derived, fen, plainDate, slug } from '../claim/shapes.ts';
import { claimSummary, turnView } from './parts.ts';

const window = { windowFrom: plainDate, windowUntil: plainDate, open: z.boolean() };

/** A claim on the way, with whose turn it is. */
const claimOnTheWay = claimSummary.extend({
  turn: turnView,
  /** Of a draft: when it may be submitted. */
  window: z.strictObject(window).optional(),
  /** Of a recovery: what is still to be paid back. */
  remainingFen: fen.optional(),
  /** It is payable, and all of it will be kept back against a recovery. */
  keptBack: z.literal(true).optional(),
  /** Of a returned payment: what the bank says. */
  returnedBecause: z.string().optional(),
});

const yearlyCap = z.strictObject({
  clauses: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  policy: z.string(),
  citation: z.string(),
  achievementYear: z.int(),
  capFen: fen,
  takenFen: fen,
  leftFen: fen,
});

const offer = z.strictObject({
  policy: z.string(),
  clause: z.string(),
  clauseTitle: bilingual,
  plain: bilingual,
  citation: z.string(),
  round: slug,
  roundTitle: bilingual,
  achievementYear: z.int(),
  windowUntil: plainDate,
  kind: z.enum(['fixed', 'ceiling']),
  /** At most this, as far as it can be said before anything is written; what caps and ladders take is taken off. */
  atMostFen: fen.optional(),
  /** The sum is left to a scheme that is not published. */
  schemeMissing: z.literal(true).optional(),
  /** What an office has to find before it can be supported. */
  forPerson: z.array(bilingual),
  /** Claims of the claimant for this clause in this round: another achievement may be claimed beside them. */
  claimed: z.int(),
  /** The latest claim for this clause that a new one may be copied from. */
  earlier: derived.optional(),
});

/** Where a claimant stands: what waits for it, what it may claim, what is on the way, what it got. */
export const standingView = z.strictObject({
  tasks: z.array(claimOnTheWay),
  underWay: z.array(claimOnTheWay),
  offers: z.array(offer),
  /** Claims ever begun. */
  claims: z.int(),
  /** Of payments of this calendar year. */
  year: z.strictObject({ year: z.int(), paidFen: fen, offsetFen: fen, recoveredFen: fen }),
  caps: z.array(yearlyCap),
});
