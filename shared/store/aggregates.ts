import { type Allocation, allocationHead } from '../claim/allocation-head.ts';
import { type Claim, claimHead } from '../claim/claim.ts';
import { type Claimant, claimantHead } from '../claim/claimant.ts';
import { type Department, departmentHead } from '../claim/department.ts';
import { transitionOf } from '../claim/lifecycle.ts';
import { type Notice, noticeHead } from '../claim/notice.ts';
import { type ListHead, listHead } from '../claim/payout-list-head.ts';
import { type Person, personHead } from '../claim/person.ts';
import { type Appropriation, appropriationHead, type Pot, potHead } from '../claim/pot-account.ts';
import { type Round, roundHead } from '../claim/round.ts';
import { type Scheme, schemeHead } from '../claim/scheme.ts';
import { type TargetReport, targetHead } from '../claim/target-report.ts';
import { type AnswerHead, answerHead } from '../payout/answer-head.ts';
import { type ExportHead, exportHead } from '../payout/export-head.ts';
import { type PayerHead, payerHead } from '../payout/payer-head.ts';
import type { Aggregate } from './aggregate.ts';
import { revocationPartition } from './collections.ts';
import { sharded } from './keys.ts';

/** Claims of a round in one state; the sort begins with the round, then the day since when. */
export const claimStateKey = (state: string, shardedBy: string): string => sharded(`claim#${state}`, shardedBy);

/** One person asked for it, and another may still revoke. */
export const revocationAsked = ({ state, revokers }: Pick<Claim, 'state' | 'revokers'>): boolean =>
  revokers.length > 0 && transitionOf(state, 'revoke') !== undefined;

export const claims: Aggregate<Claim> = {
  kind: 'claim',
  schema: claimHead,
  stateOf: (claim) => claim.state,
  indexesOf: (claim) => ({
    claimantKey: claim.claimant,
    claimantSort: `${claim.createdAt}#${claim.id}`,
    collectionKey: claimStateKey(claim.state, claim.id),
    collectionSort: `${claim.round}#${claim.stateSinceOn}#${claim.id}`,
    ...(revocationAsked(claim) && {
      queueKey: revocationPartition(claim.id),
      queueSort: `${claim.stateSinceOn}#${claim.id}`,
    }),
  }),
};

export const claimants: Aggregate<Claimant> = {
  kind: 'claimant',
  schema: claimantHead,
  stateOf: () => 'admitted',
  indexesOf: (claimant) => ({ collectionKey: sharded('claimant', claimant.id), collectionSort: claimant.id }),
};

export const persons: Aggregate<Person> = {
  kind: 'person',
  schema: personHead,
  stateOf: () => 'registered',
  indexesOf: (person) => ({ collectionKey: sharded('person', person.id), collectionSort: person.id }),
};

export const rounds: Aggregate<Round> = {
  kind: 'round',
  schema: roundHead,
  stateOf: (round) => round.state,
  indexesOf: (round) => ({ collectionKey: 'round', collectionSort: `${round.content.windowFrom}#${round.id}` }),
};

export const schemes: Aggregate<Scheme> = {
  kind: 'scheme',
  schema: schemeHead,
  stateOf: () => 'published',
  indexesOf: (scheme) => ({ collectionKey: 'scheme', collectionSort: `${scheme.content.from}#${scheme.id}` }),
};

export const departments: Aggregate<Department> = {
  kind: 'department',
  schema: departmentHead,
  stateOf: (department) => (department.successor ? 'succeeded' : 'active'),
  indexesOf: (department) => ({ collectionKey: 'department', collectionSort: department.id }),
};

export const pots: Aggregate<Pot> = {
  kind: 'pot',
  schema: potHead,
  stateOf: (pot) => (pot.closedOn === undefined ? 'open' : 'closed'),
  indexesOf: (pot) => ({ collectionKey: 'pot', collectionSort: pot.id }),
};

export const appropriations: Aggregate<Appropriation> = {
  kind: 'appropriation',
  schema: appropriationHead,
  stateOf: (appropriation) => appropriation.state,
  indexesOf: (appropriation) => ({
    collectionKey: 'appropriation',
    collectionSort: `${appropriation.askedOn}#${appropriation.id}`,
  }),
};

export const allocations: Aggregate<Allocation> = {
  kind: 'allocation',
  schema: allocationHead,
  stateOf: (allocation) => allocation.state,
  indexesOf: (allocation) => ({
    collectionKey: `allocation#${allocation.pot}`,
    collectionSort: `${allocation.openedOn}#${allocation.id}`,
  }),
};

export const notices: Aggregate<Notice> = {
  kind: 'notice',
  schema: noticeHead,
  stateOf: (notice) => notice.state,
  // The clock asks for the open ones every minute: those long ended lie apart.
  indexesOf: (notice) => ({
    collectionKey: notice.state === 'ended' || notice.state === 'dropped' ? 'notice#ended' : 'notice#open',
    collectionSort: `${notice.publishedOn}#${notice.id}`,
  }),
};

export const lists: Aggregate<ListHead> = {
  kind: 'list',
  schema: listHead,
  stateOf: (list) => list.state,
  indexesOf: (list) => ({ collectionKey: 'list', collectionSort: `${list.createdOn}#${list.id}` }),
};

export const exports: Aggregate<ExportHead> = {
  kind: 'export',
  schema: exportHead,
  stateOf: (made) => made.state,
  // The clock looks for dead runs: those that ended lie apart.
  indexesOf: (made) => ({
    collectionKey: made.state === 'done' || made.state === 'failed' ? 'export#ended' : 'export#open',
    collectionSort: made.id,
  }),
};

export const answers: Aggregate<AnswerHead> = {
  kind: 'answer',
  schema: answerHead,
  stateOf: (answer) => answer.state,
  indexesOf: (answer) => ({
    collectionKey: `answer#${answer.list}`,
    collectionSort: `${answer.announcedOn}#${answer.id}`,
  }),
};

export const payers: Aggregate<PayerHead> = {
  kind: 'payer',
  schema: payerHead,
  stateOf: ({ inForce, asked }) => (asked ? 'asked' : inForce ? 'confirmed' : 'missing'),
};

/** Reports of the counties on the plan for enterprises on cloud. */
export const targetReports: Aggregate<TargetReport> = {
  kind: 'target',
  schema: targetHead,
  stateOf: () => 'reported',
};
