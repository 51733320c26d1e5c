import type { Claim } from '../../shared/claim/claim.ts';
import type { ClaimAction } from '../../shared/claim/lifecycle.ts';
import { isStillOpenTo, permittedActions } from '../../shared/claim/permitted-actions.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import type { Actor } from '../../shared/store/people.ts';

/** What this person of the staff may do with the claim now; whoever acts for its claimant, nothing. */
export const actionsOpenTo = (claim: Claim, { person }: Actor): ClaimAction[] => {
  if (isBoundTo(person, claim.claimant)) return [];
  const hats = { person: person.id, claimant: false, roles: person.roles.map(({ role }) => role) };
  return permittedActions(claim, hats).actions.filter((action) => isStillOpenTo(claim, action, person));
};
