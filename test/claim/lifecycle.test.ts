import { describe, expect, test } from 'vitest';
import {
  type ClaimAction,
  type ClaimState,
  claimActions,
  claimStates,
  type Hands,
  handsAgainst,
  statesFor,
  type Transition,
  transitionOf,
} from '../../shared/claim/lifecycle.ts';
import { permittedActions } from '../../shared/claim/permitted-actions.ts';
import { staffRoles } from '../../shared/claim/person.ts';
import { sampleClaim } from './sample-claim.ts';

type Hat = Transition['by'][number];

const hats: readonly Hat[] = ['claimant', ...staffRoles, 'clock', 'public'];
const handsOfAClaim = [
  'editors',
  'submitters',
  'reviewers',
  'approvers',
  'formerJudges',
  'revokers',
  'recoverers',
] as const satisfies readonly Hands[];
const relations = ['untouched', ...handsOfAClaim] as const;
type Relation = (typeof relations)[number];

/** What the specification says, written a second time and not taken from the literal. */
type Rule = readonly [action: ClaimAction, to: string, by: string, notBy?: string];

const own = 'editors submitters';
const others = 'editors submitters formerJudges';
const judged = 'editors submitters reviewers formerJudges';
const settled = 'editors submitters reviewers approvers formerJudges';

const revocable = (state: ClaimState): Rule[] => [
  ['ask-revocation', state, 'approver officer', others],
  ['cancel-revocation', state, 'approver officer'],
  ['revoke', 'revoked', 'approver', 'editors submitters formerJudges revokers'],
];

const specified: Readonly<Record<ClaimState, readonly Rule[]>> = {
  draft: [
    ['edit-draft', 'draft', 'claimant'],
    ['submit', 'submitted', 'claimant'],
  ],
  submitted: [
    ['give-opinion', 'submitted reviewed', 'reviewer', others],
    ['return-for-correction', 'returned', 'reviewer approver', others],
    ['withdraw', 'withdrawn', 'claimant'],
  ],
  returned: [
    ['edit-draft', 'returned', 'claimant'],
    ['submit', 'submitted reviewed', 'claimant'],
    ['withdraw', 'withdrawn', 'claimant'],
  ],
  reviewed: [
    ['approve', 'reviewed awaiting-allocation approved', 'approver', judged],
    ['refuse', 'refused', 'approver', judged],
    ['return-for-correction', 'returned', 'reviewer approver', others],
    ['withdraw', 'withdrawn', 'claimant'],
  ],
  'awaiting-allocation': [['allocate', 'approved', 'finance'], ...revocable('awaiting-allocation')],
  approved: [['publish-notice', 'in-notice', 'officer'], ...revocable('approved')],
  'in-notice': [
    ['object', 'objected', 'public officer'],
    ['end-notice', 'payable', 'clock'],
    ...revocable('in-notice'),
  ],
  objected: [
    ['object', 'objected', 'public officer'],
    ['dismiss-objection', 'objected in-notice', 'approver officer', settled],
    ['uphold-objection', 'reviewed', 'approver officer', settled],
  ],
  payable: [
    ['object', 'objected', 'officer'],
    ['list', 'listed', 'finance', 'approvers'],
    ['offset', 'paid', 'finance', 'approvers'],
    ...revocable('payable'),
  ],
  listed: [
    ['unlist', 'payable', 'finance'],
    ['pay', 'paid', 'finance'],
    ['return-payment', 'payment-returned', 'finance'],
  ],
  'payment-returned': [
    ['correct-account', 'payment-returned', 'claimant'],
    ['confirm-account', 'payable', 'finance', 'editors submitters approvers'],
    ...revocable('payment-returned'),
  ],
  paid: [
    ['confirm-receipt', 'receipt-confirmed', 'claimant'],
    ['return-payment', 'payment-returned', 'finance'],
    ['order-recovery', 'recovering', 'approver', own],
  ],
  'receipt-confirmed': [['order-recovery', 'recovering', 'approver', own]],
  recovering: [
    ['receive-recovery', 'recovering', 'finance', 'recoverers'],
    ['reduce-recovery', 'recovering', 'approver', 'editors submitters recoverers'],
    ['cancel-recovery', 'paid', 'approver', 'editors submitters recoverers'],
    ['complete-recovery', 'recovered', 'clock finance'],
  ],
  refused: [['ask-review', 'submitted', 'claimant']],
  recovered: [['order-recovery', 'recovering', 'approver', own]],
  revoked: [],
  withdrawn: [],
};

const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');
const ruleOf = (state: ClaimState, action: ClaimAction) => specified[state].find(([name]) => name === action);

type Answer = 'may' | 'barred' | 'no';

const expectedAnswer = (state: ClaimState, action: ClaimAction, hat: Hat, relation: Relation): Answer => {
  const [, , by, notBy] = ruleOf(state, action) ?? [];
  if (!words(by).includes(hat)) return 'no';
  return words(notBy).includes(relation) ? 'barred' : 'may';
};

const me = 'the-person';

/** The claim in this state, and I among those who touched it so. */
const touchedClaim = (state: ClaimState, relation: Relation) => {
  const hands = Object.fromEntries(handsOfAClaim.map((set) => [set, ['another']]));
  return sampleClaim({ state, ...hands, ...(relation !== 'untouched' && { [relation]: ['another', me] }) });
};

const answerOf = (state: ClaimState, action: ClaimAction, hat: Hat, relation: Relation): Answer => {
  const claim = touchedClaim(state, relation);
  if (hat === 'clock' || hat === 'public') {
    const transition = transitionOf(state, action);
    if (!transition?.by.some((each) => each === hat)) return 'no';
    return handsAgainst(transition, me, claim).length > 0 ? 'barred' : 'may';
  }
  const { actions, barred } = permittedActions(claim, {
    person: me,
    claimant: hat === 'claimant',
    roles: hat === 'claimant' ? [] : [hat],
  });
  return actions.includes(action) ? 'may' : barred.includes(action) ? 'barred' : 'no';
};

describe('who may do what to a claim', () => {
  const grid = claimStates.flatMap((state) => hats.map((hat) => ({ state, hat })));

  test.each(grid)('$state: $hat, with every action and every part he had in it', ({ state, hat }) => {
    for (const action of claimActions)
      for (const relation of relations)
        expect(`${action}, ${relation}: ${answerOf(state, action, hat, relation)}`).toBe(
          `${action}, ${relation}: ${expectedAnswer(state, action, hat, relation)}`,
        );
  });

  test('the grid asks about every state and every action that was specified', () => {
    expect(Object.keys(specified).sort()).toEqual([...claimStates].sort());
    const named = Object.values(specified).flatMap((rules) => rules.map(([action]) => action));
    expect([...new Set(named)].sort()).toEqual([...claimActions].sort());
  });

  test('nobody without a hat may do anything, and nobody may do what the clock does', () => {
    for (const state of claimStates) {
      const bare = { person: me, claimant: false, roles: [] };
      expect(permittedActions(touchedClaim(state, 'untouched'), bare)).toEqual({ actions: [], barred: [] });
      const every = permittedActions(touchedClaim(state, 'untouched'), {
        person: me,
        claimant: true,
        roles: staffRoles,
      });
      expect(every.actions).not.toContain('end-notice');
    }
  });

  test('administrator and auditor touch no claim at all', () => {
    for (const state of claimStates)
      for (const { by } of Object.values(specified[state]).map(([action]) => transitionOf(state, action) ?? { by: [] }))
        expect(by.filter((hat) => hat === 'administrator' || hat === 'auditor')).toEqual([]);
  });

  test('hands are told by name, all of them', () => {
    const approve = transitionOf('reviewed', 'approve');
    if (!approve) throw new Error('a reviewed claim can be approved');
    const nobody = Object.fromEntries(handsOfAClaim.map((set) => [set, []])) as unknown as Record<Hands, string[]>;
    const hands = { ...nobody, editors: [me], reviewers: [me], approvers: [me] };
    expect(handsAgainst(approve, me, hands)).toEqual(['editors', 'reviewers']);
    expect(handsAgainst(approve, 'another', hands)).toEqual([]);
  });
});

describe('where an action leads', () => {
  test.each(claimStates)('from %s', (state) => {
    for (const action of claimActions)
      expect([action, ...(transitionOf(state, action)?.to ?? [])]).toEqual([
        action,
        ...words(ruleOf(state, action)?.[1]),
      ]);
  });

  test.each(claimActions)('%s may begin just where it is specified', (action) => {
    expect(statesFor(action)).toEqual(claimStates.filter((state) => ruleOf(state, action) !== undefined));
  });
});

/** All states that can follow from one, itself included. */
const reachableFrom = (first: ClaimState): Set<ClaimState> => {
  const seen = new Set<ClaimState>([first]);
  for (const state of seen)
    for (const action of claimActions)
      for (const to of transitionOf(state, action)?.to ?? []) seen.add(to as ClaimState);
  return seen;
};

describe('the way through', () => {
  test('every state can be reached from a draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...claimStates].sort());
  });

  test('ends where it is meant to end, and nowhere else', () => {
    const ends = claimStates.filter((state) => claimActions.every((action) => !transitionOf(state, action)));
    expect(ends.sort()).toEqual(['revoked', 'withdrawn']);
  });

  test.each(claimStates)('%s can still come to an end', (state) => {
    const ends: readonly ClaimState[] = ['receipt-confirmed', 'recovered', 'refused', 'revoked', 'withdrawn'];
    expect([...reachableFrom(state)].some((each) => ends.includes(each))).toBe(true);
  });

  test('once money is held for a claim, the claimant can no longer take it back', () => {
    const held: readonly ClaimState[] = ['awaiting-allocation', 'approved', 'in-notice', 'payable', 'listed', 'paid'];
    for (const state of held)
      for (const action of claimActions) expect(transitionOf(state, action)?.to ?? []).not.toContain('withdrawn');
  });

  test('leads to payment only through an approval and a notice', () => {
    const without = (...closed: ClaimAction[]): Set<string> => {
      const seen = new Set<ClaimState>(['draft']);
      for (const state of seen)
        for (const action of claimActions.filter((each) => !closed.includes(each)))
          for (const to of transitionOf(state, action)?.to ?? []) seen.add(to as ClaimState);
      return seen;
    };
    for (const needed of ['submit', 'approve', 'publish-notice', 'end-notice'] as const)
      expect(without(needed).has('paid')).toBe(false);
    for (const needed of ['list', 'pay'] as const) expect(without(needed, 'offset').has('paid')).toBe(false);
  });
});
