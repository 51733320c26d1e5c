import type { Locale } from '../../../shared/claim/shapes.ts';
import { enactedPolicies } from '../../../shared/policy/documents/index.ts';

const clauses = new Map(enactedPolicies.flatMap((policy) => policy.clauses.map((clause) => [clause.id, clause])));

export const clauseTitleOf = (id: string, locale: Locale): string => clauses.get(id)?.title[locale] ?? id;

/** Whether the clause grants one sum, or any up to it. */
export const grantKindOf = (id: string): 'fixed' | 'ceiling' => clauses.get(id)?.grant.kind ?? 'ceiling';
