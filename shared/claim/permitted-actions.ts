import { type Claim, grantedFen, handsOf, openDepartments } from './claim.ts';
import { type ClaimAction, handsAgainst, lifecycle, type Transition } from './lifecycle.ts';
import type { Person, Role } from './person.ts';

/** What a person is to a claim: one of its claimant's people, or staff with roles. */
export type Hats = { readonly person: string; readonly claimant: boolean; readonly roles: readonly Role[] };

type Permission = { readonly actions: ClaimAction[]; readonly barred: ClaimAction[] };

/** False for what the state allows and this person has done already, or was never asked for: no button for it. */
export const isStillOpenTo = (
  claim: Claim,
  action: ClaimAction,
  { id, roles }: Pick<Person, 'id' | 'roles'>,
): boolean => {
  switch (action) {
    case 'give-opinion':
      return openDepartments(claim).some((open) => roles.some(({ department }) => department === open));
    case 'approve':
      return claim.signatures.every(({ person }) => person !== id);
    case 'ask-revocation':
      return claim.revokers.length === 0;
    case 'revoke':
      return claim.revokers.length > 0 && claim.offsetFen === 0;
    case 'cancel-revocation':
      return claim.revokers.length > 0;
    case 'order-recovery':
      return claim.recoveryFen === undefined || claim.recoveryFen < grantedFen(claim);
    case 'confirm-account':
      return claim.accountToConfirm !== undefined;
    case 'ask-review':
      return claim.formerJudges.length === 0;
    default:
      return true;
  }
};

/** What a person may do with a claim now, and what only his own earlier part in it keeps him from. */
export const permittedActions = (claim: Claim, hats: Hats): Permission => {
  const actions: ClaimAction[] = [];
  const barred: ClaimAction[] = [];
  for (const [action, transition] of Object.entries(lifecycle[claim.state]) as [ClaimAction, Transition][]) {
    const wears = transition.by.some((hat) =>
      hat === 'claimant' ? hats.claimant : hat !== 'clock' && hat !== 'public' && hats.roles.includes(hat),
    );
    if (!wears) continue;
    const own = handsAgainst(transition, hats.person, handsOf(claim)).length > 0;
    (own ? barred : actions).push(action);
  }
  return { actions, barred };
};
