import { failed, type Issue, type Result } from '../../shared/claim/failure.ts';
import type { RoundContent } from '../../shared/claim/round.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { findClause, findDocument } from '../../shared/policy/documents/index.ts';

/** What only the policy documents can tell of a round: that its clauses and papers exist. */
export const contentExists = (content: RoundContent): Result<undefined> => {
  const issues: Issue[] = [];
  const missing = (path: string, value: string): void => {
    issues.push({ path, code: 'not-known', value });
  };
  if (!findDocument(content.policy)) missing('content.policy', content.policy);
  else
    content.clauses.forEach((clause, at) => {
      if (!findClause(content.policy, clause)) missing(`content.clauses[${at}]`, clause);
    });
  for (const [clause, kinds] of Object.entries(content.evidence ?? {})) {
    if (!content.clauses.includes(clause)) missing(`content.evidence.${clause}`, clause);
    kinds.forEach((kind, at) => {
      if (!Object.hasOwn(evidenceKinds, kind)) missing(`content.evidence.${clause}[${at}]`, kind);
    });
  }
  return issues.length > 0 ? failed('invalid-input', undefined, issues) : { ok: true, value: undefined };
};
