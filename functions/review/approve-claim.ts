import { contentHash } from '../../shared/claim/content-hash.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { stillStanding } from '../../shared/store/people.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import { openClaim } from './open-claim.ts';
import { proposeApproval } from './propose-approval.ts';
import { takeAward } from './take-award.ts';

export const approveClaim: Act<'approve-claim'> = async ({ table }, request) => {
  const { actor, path, body } = request;
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  return actOnClaim(table, path.claim, 'approve', commandOf(request, own.value), actor, async (claim) => {
    const second = await assessAgain(table, claim);
    const proposed = await proposeApproval(table, claim, second, request);
    if (!proposed.ok) return proposed;
    const { signed, needed, decided, signers } = proposed.value;
    const { amountFen, assessmentHash, reason: words } = body;
    const detail = { amountFen, assessmentHash, signature: signed.signatures.length, needed };
    const reason = words !== undefined && { reason: words };
    if (signed.signatures.length < needed) return { ok: true, value: { head: signed, detail, ...reason } };

    const taken = await takeAward(table, claim, second, decided);
    if (!taken.ok) return taken;
    const { pot, state, alongside } = taken.value;
    return {
      ok: true,
      value: {
        head: { ...signed, approvedFen: amountFen, decisions: decided.number, state },
        detail: {
          ...detail,
          pot,
          awardKeys: decided.awardKeys,
          decision: decided.number,
          decisionHash: contentHash(decided),
        },
        ...reason,
        alongside: [...alongside, ...stillStanding(signers)],
      },
    };
  });
};
