import type { SchemeContent } from '../../../../shared/claim/scheme.ts';
import { enactedPolicies } from '../../../../shared/policy/documents/index.ts';
import { schemeSchema } from '../../../../shared/policy/inputs.ts';
import type { PreparedClause } from '../../../../shared/policy/prepare-clause.ts';

export type SchemeClause = SchemeContent['clause'];

const all = enactedPolicies.flatMap(({ clauses }) => clauses);

/** The clauses whose sum a document leaves to a scheme. */
export const schemeClauses: readonly PreparedClause[] = all.filter((clause) => schemeSchema(clause) !== undefined);

export const clauseOfScheme = (id: string): PreparedClause | undefined =>
  schemeClauses.find((clause) => clause.id === id);
