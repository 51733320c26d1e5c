import type { FilingGrounds } from '../../../../shared/contract/what-stands-against.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../../../shared/policy/prepare-clause.ts';
import type { Answer } from '../../api/call.ts';

export type GroundsView = Answer<'view-grounds'>;

export const clauseOf = ({ policy, clause }: { readonly policy: string; readonly clause: string }): PreparedClause => {
  const found = findClause(policy, clause);
  if (!found) throw new Error(`No clause ${clause} in policy ${policy}.`);
  return found;
};

/** What the platform would judge the working copy on, as the engine takes it. */
export const groundsOf = (clause: PreparedClause, view: GroundsView): FilingGrounds => ({
  clause,
  claimant: view.claimant,
  readings: view.round.readings,
  schemes: view.schemes,
  awarded: view.awarded,
  years: view.round,
  asked: view.asked,
});
