import { failed } from '../../shared/claim/failure.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { claimants } from '../../shared/store/aggregates.ts';

/** By another person than who ordered it; the journal keeps both. */
export const liftDebarment: Act<'lift-debarment'> = async (stores, request) => {
  const { actor, body, path } = request;
  return actAsStaff(stores, claimants, path.claimant, 'approver', request, (stored) => {
    if (!stored) return failed('not-found');
    if (isBoundTo(actor.person, path.claimant)) return failed('own-claimant');
    const { debarments = [] } = stored.head;
    const standing = debarments.find(({ from }) => from === body.from);
    if (!standing) return failed('not-found');
    if (standing.orderedBy === actor.person.id) return failed('own-work');
    return {
      ok: true,
      value: {
        act: 'lift-debarment',
        head: { ...stored.head, debarments: debarments.filter((kept) => kept !== standing) },
        detail: { from: standing.from, until: standing.until },
        reason: body.reason,
      },
    };
  });
};
