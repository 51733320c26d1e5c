import type { Role } from './person.ts';

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
    'give-opinion': { to: ['submitted', 'reviewed'], by: ['reviewer'], notBy: ['editors', 'submitters'] },
    'return-for-correction': { to: ['returned'], by: ['reviewer', 'approver'], notBy: ['editors', 'submitters'] },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  returned: {
    'edit-draft': { to: ['returned'], by: ['claimant'] },
    submit: { to: ['submitted', 'reviewed'], by: ['claimant'] },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  reviewed: {
    approve: {
      to: ['reviewed', 'approved'],
      by: ['approver'],
      notBy: ['editors', 'submitters', 'reviewers'],
    },
    refuse: { to: ['refused'], by: ['approver'], notBy: ['editors', 'submitters', 'reviewers'] },
    'return-for-correction': { to: ['returned'], by: ['reviewer', 'approver'], notBy: ['editors', 'submitters'] },
    withdraw: { to: ['withdrawn'], by: ['claimant'] },
  },
  approved: {
    'publish-notice': { to: ['in-notice'], by: ['officer'] },
  },
  'in-notice': {
    'end-notice': { to: ['payable'], by: ['clock'] },
  },
  payable: {
    list: { to: ['listed'], by: ['finance'], notBy: ['approvers'] },
  },
  listed: {
    unlist: { to: ['payable'], by: ['finance'] },
    pay: { to: ['paid'], by: ['finance'] },
  },
  paid: {
    'confirm-receipt': { to: ['receipt-confirmed'], by: ['claimant'] },
  },
  'receipt-confirmed': {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<string, Record<string, Transition>>;

/** Sets of persons kept on a claim, compared by person and never by account. */
export type Hands = 'editors' | 'submitters' | 'reviewers' | 'approvers';

export type Transition = {
  readonly to: readonly string[];
  readonly by: readonly (Role | 'claimant' | 'clock')[];
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
