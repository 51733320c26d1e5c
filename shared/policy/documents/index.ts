import { type PreparedClause, prepareClause } from '../prepare-clause.ts';
import type { PolicyDocument } from '../vocabulary.ts';
import { jinanBrand2017 } from './jinan-brand-2017.ts';
import { jinanCloud2017 } from './jinan-cloud-2017.ts';

// To add a policy document: write one file beside these that exports one constant `satisfies PolicyDocument`, name it
// in the list below, put its text into test/policy/sources and its cases, below, at and above each threshold, into
// test/policy/cases/<document id>.jsonl. Tests then count what is missing.
export const policyDocuments: readonly PolicyDocument[] = [jinanBrand2017, jinanCloud2017];

export type EnactedPolicy = { readonly document: PolicyDocument; readonly clauses: readonly PreparedClause[] };

/** Every document with its clauses ready to be assessed, in the order of the text. */
export const enactedPolicies: readonly EnactedPolicy[] = policyDocuments.map((document) => ({
  document,
  clauses: document.clauses.map((clause) => prepareClause(document, clause)),
}));

const clausesByPolicy: ReadonlyMap<string, ReadonlyMap<string, PreparedClause>> = new Map(
  enactedPolicies.map(({ document, clauses }) => [document.id, new Map(clauses.map((clause) => [clause.id, clause]))]),
);

export const findDocument = (policyId: string): PolicyDocument | undefined =>
  policyDocuments.find((document) => document.id === policyId);

export const findClause = (policyId: string, clauseId: string): PreparedClause | undefined =>
  clausesByPolicy.get(policyId)?.get(clauseId);
