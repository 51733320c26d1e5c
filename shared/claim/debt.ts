import * as z from 'zod';
import { fen, plainDate, positiveFen } from './shapes.ts';

/** One part of what is ordered back, and the day it is due. */
export const instalment = z.strictObject({ dueOn: plainDate, amountFen: positiveFen });

/**
 * What a claimant has to pay back for one claim 追回. `openFen` is what may still be received or reserved; DynamoDB
 * compares and does not add, so it is kept beside: ordered = received + pending + open.
 */
export const debt = z.strictObject({
  claim: z.string(),
  pot: z.string(),
  orderedFen: positiveFen,
  receivedFen: fen,
  /** Reserved by lines that are on lists and not paid yet. */
  pendingFen: fen,
  openFen: fen,
  orderedOn: plainDate,
  dueOn: plainDate,
  plan: z.array(instalment).max(60).optional(),
  state: z.enum(['open', 'completed', 'cancelled']),
});

export type Debt = z.infer<typeof debt>;

/** Money that came in for a debt: paid in, or kept back 抵扣 from a payment of another claim. */
export const debtReceipt = z.strictObject({
  claim: z.string(),
  amountFen: positiveFen,
  receivedOn: plainDate,
  document: z.string().optional(),
  offsetFrom: z.string().optional(),
});

export type DebtReceipt = z.infer<typeof debtReceipt>;

/** Kept back from a payment against what the claimant has to pay back for another claim. */
export const offset = z.strictObject({ claim: z.string(), pot: z.string(), amountFen: z.int().min(1) });

export type Offset = z.infer<typeof offset>;

export const remainingFen = ({ orderedFen, receivedFen }: Debt): number => orderedFen - receivedFen;

/** More is missing than what may still come in from today on; what came in under earlier orders is no part of a plan. */
export const isOverdue = (owed: Debt, today: string): boolean => {
  const plan = owed.plan ?? [{ dueOn: owed.dueOn, amountFen: owed.orderedFen }];
  const later = plan.filter(({ dueOn }) => dueOn >= today).reduce((sum, { amountFen }) => sum + amountFen, 0);
  return remainingFen(owed) > later;
};

/** One more order beside those that are ended: what came in for them stays, the days are those of the new one. */
export const orderedOnTop = (before: Debt, order: Debt): Debt => ({
  ...order,
  orderedFen: before.orderedFen + order.orderedFen,
  receivedFen: before.receivedFen,
});

/** What a reduction leaves of the plan: it takes from the last instalments. */
const shortened = (plan: NonNullable<Debt['plan']>, byFen: number): NonNullable<Debt['plan']> => {
  const last = plan.at(-1);
  if (!last || byFen === 0) return plan;
  const before = plan.slice(0, -1);
  return last.amountFen > byFen
    ? [...before, { ...last, amountFen: last.amountFen - byFen }]
    : shortened(before, byFen - last.amountFen);
};

/** The order was too high by this sum. */
export const reduced = ({ plan, ...owed }: Debt, byFen: number): Debt => {
  const left = plan && shortened(plan, byFen);
  const last = left?.at(-1);
  return {
    ...owed,
    orderedFen: owed.orderedFen - byFen,
    openFen: owed.openFen - byFen,
    ...(last && { plan: left, dueOn: last.dueOn }),
  };
};
