import type { Pot } from '../../shared/claim/pot-account.ts';
import { potBalances } from '../../shared/money/pot.ts';

/** A pot, whether its books balance, and what the claims under review would take of it. */
export const potShown = (pot: Pot, underReview: ReadonlyMap<string, number>) => ({
  ...pot,
  balances: potBalances(pot),
  underReviewFen: underReview.get(pot.id) ?? 0,
});
