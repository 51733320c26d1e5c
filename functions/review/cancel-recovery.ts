import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { cancelDebt, readDebt } from '../../shared/store/recovery-store.ts';
import { actOnAward } from './act-on-award.ts';

/** Another approver takes the order back, while nothing came in and nothing is kept back from a payment. */
export const cancelRecovery: Act<'cancel-recovery'> = async ({ table }, request) =>
  actOnAward(table, 'cancel-recovery', ['approver'], request, async ({ recoveryFen: _, ...claim }) => {
    const owed = await readDebt(table, claim.claimant, claim.id);
    if (!owed) return failed('not-found');
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'paid', recoverers: [] },
        detail: { amountFen: owed.orderedFen },
        reason: request.body.reason,
        alongside: [cancelDebt(claim.claimant, owed)],
      },
    };
  });
