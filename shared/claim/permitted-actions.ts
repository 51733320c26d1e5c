import { type Claim, handsOf } from './claim.ts';
import { type ClaimAction, handsAgainst, lifecycle, type Transition } from './lifecycle.ts';
import type { Role } from './person.ts';

export type Hats = { readonly person: string; readonly claimant: boolean; readonly roles: readonly Role[] };

type Permission = { readonly actions: ClaimAction[]; readonly barred: ClaimAction[] };

/** What a person may do with a claim now, and what only his own earlier part in it keeps him from. */
export const permittedActions = (claim: Claim, hats: Hats): Permission => {
  const actions: ClaimAction[] = [];
  const barred: ClaimAction[] = [];
  for (const [action, transition] of Object.entries(lifecycle[claim.state]) as [ClaimAction, Transition][]) {
    const wears = transition.by.some((hat) =>
      hat === 'claimant' ? hats.claimant : hat !== 'clock' && hats.roles.includes(hat),
    );
    if (!wears) continue;
    const own = handsAgainst(transition, hats.person, handsOf(claim)).length > 0;
    (own ? barred : actions).push(action);
  }
  return { actions, barred };
};
