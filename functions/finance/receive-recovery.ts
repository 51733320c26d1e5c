import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { completeRecoveriesBeside } from '../../shared/store/complete-recoveries.ts';
import { movePots } from '../../shared/store/pot-store.ts';
import { readDebt, receiveOnDebt, recoveredBy } from '../../shared/store/recovery-store.ts';

/** Part of what was ordered back, or the last of it: then the recovery ends with the same request. */
export const receiveRecovery: Act<'receive-recovery'> = async (
  { table },
  { actor, body, path, moment, ...request },
) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const { amountFen, document, receivedOn } = body;
  if (receivedOn > moment.businessOn)
    return failed('invalid-input', undefined, [{ path: 'receivedOn', code: 'not-yet', value: receivedOn }]);
  const receiptId = derivedId('receipt', path.claim, actor.person.id, request.idempotencyKey);
  const command = commandOf({ ...request, moment }, own.value);
  const done = await actOnClaim(table, path.claim, 'receive-recovery', command, actor, async (claim) => {
    const owed = await readDebt(table, claim.claimant, claim.id);
    if (!owed) return failed('not-found');
    const { openFen, pot, receivedFen } = owed;
    if (amountFen > openFen) return failed('recovery-exceeded', { openFen });
    return {
      ok: true,
      value: {
        head: claim,
        detail: { amountFen, receivedFen: receivedFen + amountFen, document, receivedOn },
        alongside: [
          ...receiveOnDebt(claim.claimant, receiptId, owed, { claim: claim.id, amountFen, document, receivedOn }),
          ...movePots(recoveredBy([{ claim: claim.id, pot, amountFen }])),
        ],
      },
    };
  });
  if (done.ok) await completeRecoveriesBeside(table, path.claim, moment);
  return done;
};
