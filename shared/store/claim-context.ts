import { type AssessedDraft, assessDraft } from '../claim/assess-draft.ts';
import type { Claim } from '../claim/claim.ts';
import type { Claimant } from '../claim/claimant.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { Draft } from '../claim/filing.ts';
import type { RoundVersion } from '../claim/round.ts';
import type { Scheme } from '../claim/scheme.ts';
import { findClause } from '../policy/documents/index.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { readHead } from './aggregate.ts';
import { claimants } from './aggregates.ts';
import { type Awards, readAwards, readDraft, readSchemes, roundOf } from './claim-store.ts';
import type { Table } from './table.ts';

/** All that bears on a working copy, read at one go. */
export type ClaimContext = {
  readonly clause: PreparedClause;
  readonly claimant: Claimant;
  readonly claimantRevision: number;
  readonly draft: Draft;
  readonly round: RoundVersion;
  readonly schemes: readonly Scheme[];
  readonly awards: Awards;
};

export const clauseOf = (claim: Pick<Claim, 'policy' | 'clause'>): PreparedClause => {
  const clause = findClause(claim.policy, claim.clause);
  if (!clause) throw new Error(`No clause ${claim.clause} in policy ${claim.policy}.`);
  return clause;
};

export const readContext = async (table: Table, claim: Claim): Promise<Result<ClaimContext>> => {
  const [claimant, draft, round, schemes, awards] = await Promise.all([
    readHead(table, claimants, claim.claimant),
    readDraft(table, claim.id),
    roundOf(table, claim),
    readSchemes(table),
    readAwards(table, claim.claimant),
  ]);
  if (!claimant || !draft) return failed('not-found');
  if (!round) return failed('round-not-published');
  const { head, revision } = claimant;
  return {
    ok: true,
    value: { clause: clauseOf(claim), claimant: head, claimantRevision: revision, draft, round, schemes, awards },
  };
};

/** The working copy judged now; it needs at least the day of the event. */
export const assessWorkingCopy = (context: ClaimContext): Result<AssessedDraft> => {
  const { clause, claimant, draft, round, schemes, awards } = context;
  const { awarded } = awards;
  const assessed = assessDraft({ clause, claimant, readings: round.content.readings, schemes, awarded }, draft);
  return assessed
    ? { ok: true, value: assessed }
    : failed('invalid-input', undefined, [{ path: 'eventOn', code: 'required' }]);
};
