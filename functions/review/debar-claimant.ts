import { latestEnd } from '../../shared/claim/debarment.ts';
import { failed } from '../../shared/claim/failure.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { claimants } from '../../shared/store/aggregates.ts';

/** Stops what is filed or approved from then on; what was approved before goes on. */
export const debarClaimant: Act<'debar-claimant'> = async (stores, request) => {
  const { actor, body, moment, path } = request;
  const { from, until, reason } = body;
  if (until < from || until > latestEnd(from))
    return failed('invalid-input', undefined, [{ path: 'until', code: 'debarment-order' }]);
  return actAsStaff(stores, claimants, path.claimant, 'approver', request, (stored) => {
    if (!stored) return failed('not-found');
    if (isBoundTo(actor.person, path.claimant)) return failed('own-claimant');
    const { debarments = [] } = stored.head;
    if (debarments.some((standing) => standing.from === from)) return failed('already-exists', { what: from });
    const added = { from, until, reason, orderedOn: moment.businessOn, orderedBy: actor.person.id };
    return {
      ok: true,
      value: {
        act: 'debar',
        head: { ...stored.head, debarments: [...debarments, added] },
        detail: { from, until },
        reason,
      },
    };
  });
};
