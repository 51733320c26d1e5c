import * as z from 'zod';
import { debtReceipt, instalment } from '../claim/debt.ts';
import { fen, plainDate, positiveFen } from '../claim/shapes.ts';
import { claimSummary } from './parts.ts';

export const recoveryOrder = z.strictObject({
  amountFen: positiveFen,
  dueOn: plainDate,
  reason: z.string().trim().min(1).max(2000),
  plan: z.array(instalment).min(1).max(60).optional(),
});

/** By how much an order was too high. */
export const recoveryReduction = z.strictObject({ amountFen: positiveFen, reason: recoveryOrder.shape.reason });

/** A recovery as finance follows it: order, due date, receipts, what remains. */
export const recoveryView = z.strictObject({
  claim: claimSummary,
  pot: z.string(),
  orderedFen: positiveFen,
  receivedFen: fen,
  /** Kept back by lines that are on lists and not paid yet. */
  pendingFen: fen,
  remainingFen: fen,
  orderedOn: plainDate,
  dueOn: plainDate,
  plan: z.array(instalment).optional(),
  overdue: z.boolean(),
  /** Its claimant may not claim until the end of this day. */
  debarredUntil: plainDate.optional(),
  actions: z.array(z.string()),
  receipts: z.array(debtReceipt.omit({ claim: true })),
});
