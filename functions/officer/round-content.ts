import { failed, type Issue, type Result } from '../../shared/claim/failure.ts';
import type { RoundContent } from '../../shared/claim/round.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { findClause, findDocument } from '../../shared/policy/documents/index.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

/** What a round names must exist: clauses and papers in the policy documents, further departments in the table. */
export const contentExists = async (table: Table, content: RoundContent): Promise<Result<undefined>> => {
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
  const extra = content.extraDepartments ?? [];
  const known = (await readHeads(table, departments, [...new Set(extra)])).map(({ head }) => head.id);
  extra.forEach((department, at) => {
    if (!known.includes(department)) missing(`content.extraDepartments[${at}]`, department);
  });
  return issues.length > 0 ? failed('invalid-input', undefined, issues) : { ok: true, value: undefined };
};
