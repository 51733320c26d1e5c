import { findClause } from '../policy/documents/index.ts';
import type { Filing } from './filing.ts';
import { evidenceAsked } from './round.ts';

/** By the list of the round, so that a kind of paper has the same place in every claim; what was not asked comes last. */
export const papersInOrder = ({ evidence, round, claimant, clause }: Filing): Filing['evidence'] => {
  const found = findClause(round.content.policy, clause);
  const asked = found ? evidenceAsked(round.content, found, claimant.kind) : [];
  const placeOf = (kind: string): number => (asked.includes(kind) ? asked.indexOf(kind) : asked.length);
  return [...evidence].sort((one, other) => placeOf(one.kind) - placeOf(other.kind));
};
