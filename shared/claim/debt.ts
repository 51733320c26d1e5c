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

export const remainingFen = ({ orderedFen, receivedFen }: Debt): number => orderedFen - receivedFen;

/** Less came in than had to be in before today. */
export const isOverdue = (owed: Debt, today: string): boolean => {
  const plan = owed.plan ?? [{ dueOn: owed.dueOn, amountFen: owed.orderedFen }];
  const due = plan.filter(({ dueOn }) => dueOn < today).reduce((sum, { amountFen }) => sum + amountFen, 0);
  return owed.receivedFen < due;
};
