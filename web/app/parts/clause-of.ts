import { findClause } from '../../../shared/policy/documents/index.ts';
import type { Answer } from '../api/call.ts';

type View = Answer<'view-review'>;

/** The clause a claim is under; the platform serves no claim of a clause it does not know. */
export const clauseOf = ({ policy, clause }: Pick<View, 'policy' | 'clause'>) => {
  const found = findClause(policy, clause);
  if (!found) throw new Error(`No clause ${clause} in policy ${policy}.`);
  return found;
};
