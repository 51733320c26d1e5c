import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import type { Objection } from '../../shared/claim/objection.ts';
import type { Act } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { notSealedElsewhere } from '../../shared/store/list-store.ts';
import { settledObjection } from '../../shared/store/objection-store.ts';
import { movePots, releaseInPot } from '../../shared/store/pot-store.ts';
import { releaseAward } from '../../shared/store/release-award.ts';
import { endHold, settleObjection } from './settle-objection.ts';

/** As before its first approval, but for the opinions, which stand; asked-for revocation has nothing left to revoke. */
const reopened = (claim: Claim): Claim => {
  const { approvedFen, allocatedFen, notice, noticeDaysLeft, noticeEndsOn, ...kept } = claim;
  return { ...kept, state: 'reviewed', signatures: [], openObjections: [], revokers: [] };
};

/** The others are settled with it; what is told to one objector may name another's words, so they get no reply. */
const settledWith = ({ state, settledOn, settledBy }: Objection, other: Objection): Objection => ({
  ...other,
  state,
  settledOn,
  settledBy,
  withAnother: true,
});

/** Found right: keys, cap, award and money go back, and the claim needs a new approval. */
export const upholdObjection: Act<'uphold-objection'> = async ({ table }, request) =>
  settleObjection(table, request, 'upheld', async (claim, settled, others) => {
    const pot = potId(claim.programme, claim.fundYear);
    const amountFen = grantedFen(claim);
    return {
      ok: true,
      value: {
        head: reopened(claim),
        detail: { objection: settled.number, amountFen, pot },
        alongside: [
          notSealedElsewhere(claim.id, claim.attempt + 1),
          settledObjection(settled),
          ...others.map((other) => settledObjection(settledWith(settled, other))),
          ...(await releaseAward(table, claim, request.moment.businessOn)),
          ...movePots([releaseInPot(pot, amountFen)]),
          ...(await endHold(table, claim)),
        ],
      },
    };
  });
