import type { Role } from './person.ts';

/** Whoever judged a claim does not settle what is said against it. */
const judged = ['editors', 'submitters', 'reviewers', 'approvers', 'formerJudges'] as const;

/** An award not yet paid may be taken back by two people. */
const revocable = <const S extends string>(state: S) =>
  ({
    'ask-revocation': { to: [state], by: ['approver', 'officer'], notBy: ['editors', 'submitters', 'formerJudges'] },
    'cancel-revocation': { to: [state], by: ['approver', 'officer'] },
    revoke: { to: ['revoked'], by: ['approver'], notBy: ['editors', 'submitters', 'formerJudges', 'revokers'] },
  }) as const;

/**
 * The life of a claim: state → action → where it leads, who may do it, and which hands may not be the same.
 * Buttons, the condition of the write, the diagram in the README and the test grid all come from this literal.
 */
export const lifecycle = {
  draft: {
    'edit-draft': { to: ['draft'], by: ['claimant'] },
    submit: { to: ['submitted'], by: ['claimant'] },
  },
  submitted: {
    'give-opinion': {
      to: ['submitted', 'reviewed'],
      by: ['reviewer'],
      notBy: ['editors', 'submitters', 'formerJudges'],
    },
    'return-for-correction': {
      to: ['returned'],
      by: ['reviewer', 'approver'],
      notBy: ['editors', 'submitters', 'formerJudges'],
    },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  returned: {
    'edit-draft': { to: ['returned'], by: ['claimant'] },
    submit: { to: ['submitted', 'reviewed'], by: ['claimant'] },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  reviewed: {
    approve: {
      to: ['reviewed', 'awaiting-allocation', 'approved'],
      by: ['approver'],
      notBy: ['editors', 'submitters', 'reviewers', 'formerJudges'],
    },
    refuse: {
      to: ['refused'],
      by: ['approver'],
      notBy: ['editors', 'submitters', 'reviewers', 'formerJudges'],
    },
    'return-for-correction': {
      to: ['returned'],
      by: ['reviewer', 'approver'],
      notBy: ['editors', 'submitters', 'formerJudges'],
    },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  'awaiting-allocation': {
    allocate: { to: ['approved'], by: ['finance'] },
    ...revocable('awaiting-allocation'),
  },
  approved: {
    'publish-notice': { to: ['in-notice'], by: ['officer'] },
    ...revocable('approved'),
  },
  'in-notice': {
    object: { to: ['objected'], by: ['public', 'officer'] },
    'end-notice': { to: ['payable'], by: ['clock'] },
    ...revocable('in-notice'),
  },
  objected: {
    object: { to: ['objected'], by: ['public', 'officer'] },
    'dismiss-objection': { to: ['objected', 'in-notice'], by: ['approver', 'officer'], notBy: judged },
    'uphold-objection': { to: ['reviewed'], by: ['approver', 'officer'], notBy: judged },
  },
  payable: {
    object: { to: ['objected'], by: ['officer'] },
    list: { to: ['listed'], by: ['finance'], notBy: ['approvers'] },
    offset: { to: ['paid'], by: ['finance'], notBy: ['approvers'] },
    ...revocable('payable'),
  },
  listed: {
    unlist: { to: ['payable'], by: ['finance'] },
    pay: { to: ['paid'], by: ['finance'] },
    'return-payment': { to: ['payment-returned'], by: ['finance'] },
  },
  'payment-returned': {
    'correct-account': { to: ['payment-returned'], by: ['claimant'] },
    'confirm-account': { to: ['payable'], by: ['finance'], notBy: ['editors', 'submitters', 'approvers'] },
    ...revocable('payment-returned'),
  },
  paid: {
    'confirm-receipt': { to: ['receipt-confirmed'], by: ['claimant'] },
    'return-payment': { to: ['payment-returned'], by: ['finance'] },
    'order-recovery': { to: ['recovering'], by: ['approver'], notBy: ['editors', 'submitters'] },
  },
  'receipt-confirmed': {
    'order-recovery': { to: ['recovering'], by: ['approver'], notBy: ['editors', 'submitters'] },
  },
  recovering: {
    'receive-recovery': { to: ['recovering'], by: ['finance'], notBy: ['recoverers'] },
    'reduce-recovery': { to: ['recovering'], by: ['approver'], notBy: ['editors', 'submitters', 'recoverers'] },
    'cancel-recovery': { to: ['paid'], by: ['approver'], notBy: ['editors', 'submitters', 'recoverers'] },
    'complete-recovery': { to: ['recovered'], by: ['clock', 'finance'] },
  },
  refused: {
    'ask-review': { to: ['submitted'], by: ['claimant'] },
  },
  recovered: {
    // Of what came back in part, more may be ordered back later.
    'order-recovery': { to: ['recovering'], by: ['approver'], notBy: ['editors', 'submitters'] },
  },
  revoked: {},
  withdrawn: {},
} as const satisfies Record<string, Record<string, Transition>>;

/**
 * Sets of persons kept on a claim, compared by person and never by account. `formerJudges` judged it before a refused
 * enterprise asked for a review by others; `revokers` asked for its revocation, `recoverers` ordered a recovery.
 */
export type Hands = 'editors' | 'submitters' | 'reviewers' | 'approvers' | 'formerJudges' | 'revokers' | 'recoverers';

export type Transition = {
  readonly to: readonly string[];
  readonly by: readonly (Role | 'claimant' | 'clock' | 'public')[];
  readonly notBy?: readonly Hands[];
};

export type ClaimState = keyof typeof lifecycle;

export const claimStates = Object.keys(lifecycle) as [ClaimState, ...ClaimState[]];

type ActionsOf<S extends ClaimState> = Extract<keyof (typeof lifecycle)[S], string>;

export type ClaimAction = { [S in ClaimState]: ActionsOf<S> }[ClaimState];

export const claimActions = [...new Set(claimStates.flatMap((state) => Object.keys(lifecycle[state])))] as [
  ClaimAction,
  ...ClaimAction[],
];

export const transitionOf = (state: ClaimState, action: ClaimAction): Transition | undefined =>
  (lifecycle[state] as Record<string, Transition>)[action];

/** The states an action may start from. */
export const statesFor = (action: ClaimAction): ClaimState[] =>
  claimStates.filter((state) => transitionOf(state, action) !== undefined);

/** The hands that already touched the claim and so may not do this. */
export const handsAgainst = (
  transition: Transition,
  person: string,
  hands: Readonly<Record<Hands, readonly string[]>>,
): Hands[] => (transition.notBy ?? []).filter((set) => hands[set].includes(person));
