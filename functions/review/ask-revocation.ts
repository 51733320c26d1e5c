import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnAward } from './act-on-award.ts';

/** From now on the claim goes no further until another person revokes it, or the request is taken back. */
export const askRevocation: Act<'ask-revocation'> = async ({ table }, request) => {
  const { actor, body } = request;
  return actOnAward(table, 'ask-revocation', ['approver', 'officer'], request, (claim) => {
    if (claim.revokers.length > 0) return failed('revocation-asked');
    // What was kept back from it has paid a debt of the claimant: it can only be ordered back once all of it is paid.
    if (claim.offsetFen > 0) return failed('partly-settled', { offsetFen: claim.offsetFen });
    return {
      ok: true,
      value: { head: { ...claim, revokers: [actor.person.id] }, detail: {}, reason: body.reason },
    };
  });
};
