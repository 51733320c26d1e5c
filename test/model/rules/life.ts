import { type Hands, isBound, type ModelClaim, slotOf } from '../world.ts';

type Rule = { readonly from: readonly string[]; readonly notBy?: readonly Hands[]; readonly byOwner?: true };

const revocable = ['awaiting-allocation', 'approved', 'in-notice', 'payable', 'payment-returned'];
const filed: readonly Hands[] = ['editors', 'submitters'];
const judged: readonly Hands[] = [...filed, 'reviewers', 'approvers'];

/** The life of a claim as the model understands it: from where, and by nobody of these hands. */
const life = {
  'give-opinion': { from: ['submitted'], notBy: [...filed, 'formerJudges'] },
  approve: { from: ['reviewed'], notBy: [...filed, 'reviewers', 'formerJudges'] },
  refuse: { from: ['reviewed'], notBy: [...filed, 'reviewers', 'formerJudges'] },
  'ask-review': { from: ['refused'], byOwner: true },
  'publish-notice': { from: ['approved'] },
  object: { from: ['in-notice', 'objected', 'payable'] },
  'dismiss-objection': { from: ['objected'], notBy: judged },
  'uphold-objection': { from: ['objected'], notBy: judged },
  'ask-revocation': { from: revocable, notBy: filed },
  'cancel-revocation': { from: revocable },
  revoke: { from: revocable, notBy: [...filed, 'revokers'] },
  list: { from: ['payable'], notBy: ['approvers'] },
  offset: { from: ['payable'], notBy: ['approvers'] },
  unlist: { from: ['listed'] },
  pay: { from: ['listed'] },
  allocate: { from: ['awaiting-allocation'] },
  'correct-account': { from: ['payment-returned'], byOwner: true },
  'confirm-account': { from: ['payment-returned'], notBy: [...filed, 'approvers'] },
  'confirm-receipt': { from: ['paid'], byOwner: true },
  'order-recovery': { from: ['paid', 'receipt-confirmed', 'recovered'], notBy: filed },
  'receive-recovery': { from: ['recovering'], notBy: ['recoverers'] },
  'reduce-recovery': { from: ['recovering'], notBy: [...filed, 'recoverers'] },
  'cancel-recovery': { from: ['recovering'], notBy: [...filed, 'recoverers'] },
} as const satisfies Record<string, Rule>;

export type Doing = keyof typeof life;

/** Why this person may not do this to the claim as it stands; undefined when nothing stands against it. */
export const barred = (claim: ModelClaim, action: Doing, by: string): string | undefined => {
  const rule: Rule = life[action];
  if (!rule.from.includes(claim.state)) return 'not-in-this-state';
  if (rule.notBy?.some((set) => claim.hands[set].includes(by))) return 'own-work';
  if (!rule.byOwner && isBound(by, slotOf(claim).claimant)) return 'own-claimant';
  return undefined;
};
