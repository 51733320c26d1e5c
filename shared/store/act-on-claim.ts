import { type Claim, handsOf } from '../claim/claim.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { Receipt } from '../claim/journal.ts';
import { type ClaimAction, handsAgainst, type Transition, transitionOf } from '../claim/lifecycle.ts';
import { isBoundTo } from '../claim/person.ts';
import { actOn, type Change, type Command } from './aggregate.ts';
import { claims } from './aggregates.ts';
import { payoutsOpen } from './payout-lock.ts';
import { type Actor, stillHolds } from './people.ts';
import type { Condition, Table } from './table.ts';

export type ClaimChange = Omit<Change<Claim>, 'act' | 'guard' | 'update'>;

/**
 * The lifecycle's own words as the condition of the write: from this state, and by nobody whose hands touched it.
 * `NOT contains` also passes on a missing attribute, hence `attribute_exists` beside it.
 */
const guardOf = (claim: Claim, transition: Transition, person: string): Condition => {
  const hands = transition.notBy ?? [];
  return {
    expression: [
      '#state = :from',
      ...hands.map((set) => `attribute_exists(${set}) AND NOT contains(${set}, :me)`),
    ].join(' AND '),
    names: { '#state': 'state' },
    values: { ':from': claim.state, ...(hands.length > 0 && { ':me': person }) },
  };
};

/**
 * After a restore these wait until the books were checked: what pays, what takes an award key that may have been paid
 * in the lost time, and what frees one.
 */
const waitsForBooks: ReadonlySet<ClaimAction> = new Set([
  'approve',
  'revoke',
  'uphold-objection',
  'list',
  'offset',
  'pay',
]);

const settles: ReadonlySet<ClaimAction> = new Set(['offset', 'pay']);

/** One action of the lifecycle on one claim. The check here gives the message; the same in the write gives the truth. */
export const actOnClaim = (
  table: Table,
  id: string,
  action: ClaimAction,
  command: Command,
  actor: Actor | undefined,
  decide: (claim: Claim, revision: number) => Promise<Result<ClaimChange>> | Result<ClaimChange>,
): Promise<Result<Receipt>> =>
  actOn(table, claims, id, command, async (stored) => {
    if (!stored) return failed('not-found');
    const claim = stored.head;
    const transition = transitionOf(claim.state, action);
    if (!transition) return failed('not-in-this-state', { state: claim.state });
    if (handsAgainst(transition, command.by.person, handsOf(claim)).length > 0) return failed('own-work');
    const judges = actor !== undefined && !transition.by.includes('claimant');
    if (judges && isBoundTo(actor.person, claim.claimant)) return failed('own-claimant');
    const decided = await decide(claim, stored.revision);
    if (!decided.ok) return decided;
    const { head, alongside = [] } = decided.value;
    if (!transition.to.includes(head.state))
      throw new Error(`The lifecycle knows no way from ${claim.state} to ${head.state} by ${action}.`);
    return {
      ok: true,
      value: {
        ...decided.value,
        head: {
          ...head,
          ...(head.state !== claim.state && { stateSinceOn: command.moment.businessOn }),
          ...(settles.has(action) && { paidOn: command.moment.businessOn }),
        },
        act: action,
        guard: guardOf(claim, transition, command.by.person),
        // The order of causes: what the act itself names first, the person's standing last.
        alongside: [
          ...alongside,
          ...(waitsForBooks.has(action) ? [payoutsOpen(table)] : []),
          ...(actor ? [stillHolds(actor)] : []),
        ],
      },
    };
  });
