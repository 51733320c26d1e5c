import { dueFen } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { completeRecoveriesBeside } from '../../shared/store/complete-recoveries.ts';
import { notSealedElsewhere } from '../../shared/store/list-store.ts';
import { movePots, payFromPot } from '../../shared/store/pot-store.ts';
import { debtsAtOnce, planOffsets, recoveredBy, takeOffsets } from '../../shared/store/recovery-store.ts';

/** The whole sum is kept back against what the claimant has to pay back: there is nothing to put on a list. */
export const offsetClaim: Act<'offset-claim'> = async ({ table }, { actor, path, moment, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf({ ...request, moment }, own.value);
  const done = await actOnClaim(table, path.claim, 'offset', command, actor, async (claim) => {
    if (claim.revokers.length > 0) return failed('revocation-asked');
    const amountFen = dueFen(claim);
    const { offsets, netFen, beyond } = await planOffsets(table, claim.claimant, amountFen);
    if (beyond) return failed('too-many-debts', { debts: debtsAtOnce });
    if (netFen > 0) return failed('not-wholly-offset', { netFen });
    const attempt = claim.attempt + 1;
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'paid', attempt, offsetFen: claim.offsetFen + amountFen },
        detail: { amountFen, offsets },
        alongside: [
          notSealedElsewhere(claim.id, attempt),
          ...takeOffsets({ claimant: claim.claimant, offsets }, { claim: claim.id, attempt, on: moment.businessOn }),
          ...movePots([payFromPot(potId(claim.programme, claim.fundYear), amountFen), ...recoveredBy(offsets)]),
        ],
      },
    };
  });
  if (done.ok) await completeRecoveriesBeside(table, path.claim, moment);
  return done;
};
