import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { completeRecoveriesBeside } from '../../shared/store/complete-recoveries.ts';
import { readDebt, reduceDebt } from '../../shared/store/recovery-store.ts';
import { actOnAward } from './act-on-award.ts';

/**
 * Another approver lowers an order that was too high, by no more than is neither in nor kept back. What came in stays;
 * if that is all now, the recovery ends with the same request. The whole of an order goes by cancelling it.
 */
export const reduceRecovery: Act<'reduce-recovery'> = async ({ table }, request) => {
  const { amountFen, reason } = request.body;
  const done = await actOnAward(table, 'reduce-recovery', ['approver'], request, async (claim) => {
    const owed = await readDebt(table, claim.claimant, claim.id);
    if (!owed) return failed('not-found');
    const most = Math.min(owed.openFen, owed.orderedFen - 1);
    if (amountFen > most) return failed('reduction-exceeded', { openFen: most });
    const orderedFen = owed.orderedFen - amountFen;
    return {
      ok: true,
      value: {
        head: { ...claim, recoveryFen: orderedFen },
        detail: { amountFen, orderedFen },
        reason,
        alongside: [reduceDebt(claim.claimant, owed, amountFen)],
      },
    };
  });
  if (done.ok) await completeRecoveriesBeside(table, request.path.claim, request.moment);
  return done;
};
