import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import type { Alongside } from '../../shared/store/aggregate.ts';
import { notSealedElsewhere } from '../../shared/store/list-store.ts';
import { standing, stillStanding } from '../../shared/store/people.ts';
import { movePots, releaseInPot, waitForPot } from '../../shared/store/pot-store.ts';
import { releaseAward } from '../../shared/store/release-award.ts';
import { actOnAward } from './act-on-award.ts';

/** A claim that waits for its share holds no money yet, only its place among those who wait. */
const giveBack = (claim: Claim, pot: string): Alongside[] =>
  claim.state === 'awaiting-allocation'
    ? [waitForPot(pot, grantedFen(claim), '-')]
    : movePots([releaseInPot(pot, grantedFen(claim))]);

/** Keys, cap and money are free again at once; the decision and the journal stay. */
export const revokeClaim: Act<'revoke-claim'> = async ({ table }, request) => {
  const { moment, body } = request;
  return actOnAward(table, 'revoke', ['approver'], request, async (claim) => {
    if (claim.revokers.length === 0) return failed('revocation-not-asked');
    // What was kept back from it has paid a debt of the claimant: it can only be ordered back once all of it is paid.
    if (claim.offsetFen > 0) return failed('partly-settled', { offsetFen: claim.offsetFen });
    const askers = await standing(table, claim.revokers, ['approver', 'officer'], [claim.claimant]);
    if (askers.size === 0) return failed('asker-left');
    const pot = potId(claim.programme, claim.fundYear);
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'revoked' },
        detail: { amountFen: grantedFen(claim), pot },
        reason: body.reason,
        alongside: [
          notSealedElsewhere(claim.id, claim.attempt + 1),
          ...(await releaseAward(table, claim, moment.businessOn)),
          ...giveBack(claim, pot),
          ...stillStanding(askers),
        ],
      },
    };
  });
};
