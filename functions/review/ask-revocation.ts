import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnAward } from './act-on-award.ts';

/**
 * From now on the claim goes no further until another person revokes it, or the request is taken back. Where part of it
 * is settled by offset nobody revokes it, but nothing more of it is paid while it is asked.
 */
export const askRevocation: Act<'ask-revocation'> = async ({ table }, request) => {
  const { actor, body } = request;
  return actOnAward(table, 'ask-revocation', ['approver', 'officer'], request, (claim) => {
    if (claim.revokers.length > 0) return failed('revocation-asked');
    return {
      ok: true,
      value: { head: { ...claim, revokers: [actor.person.id] }, detail: {}, reason: body.reason },
    };
  });
};
