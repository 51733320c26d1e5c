import { failed, type Result } from '../claim/failure.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import { actsFor, holdsRole, type Role } from '../claim/person.ts';
import type { Actor } from '../store/people.ts';

/** Acts for this claimant, or the claimant does not exist as far as he can see. */
export const asClaimant = (actor: Actor, claimant: string, moment: Moment): Result<ActedBy> => {
  const bound = actsFor(actor.person, claimant, moment.businessOn);
  if (!bound) return failed('not-found');
  return { ok: true, value: { person: actor.person.id, name: actor.person.name, role: bound.as } };
};

export const asStaff = (actor: Actor, role: Role, department?: string): Result<ActedBy> =>
  holdsRole(actor.person, role, department)
    ? {
        ok: true,
        value: { person: actor.person.id, name: actor.person.name, role, ...(department && { department }) },
      }
    : failed('wrong-role');

/** One of several roles, the first he holds. */
export const asAnyStaff = (actor: Actor, roles: readonly Role[]): Result<ActedBy> => {
  const held = roles.find((role) => holdsRole(actor.person, role));
  return held ? asStaff(actor, held) : failed('wrong-role');
};
