import { answeringDepartments } from '../../shared/claim/department.ts';
import { failed } from '../../shared/claim/failure.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import type { Act } from '../../shared/http/act.ts';
import { departmentName } from '../../shared/http/views.ts';
import { conditionTitles } from '../../shared/policy/condition-titles.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { factLabels } from '../../shared/policy/fact-labels.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { clauseSummary } from './clause-summary.ts';
import { publishedRounds } from './round-summary.ts';

export const viewClause: Act<'view-clause'> = async ({ table }, { path, moment }) => {
  const clause = findClause(path.policy, path.clause);
  if (!clause) return failed('not-found');
  const today = moment.businessOn;
  const [departments, rounds] = await Promise.all([readDepartments(table), publishedRounds(table, today)]);
  const answering = answeringDepartments(clause.reviewedBy, departments, today) ?? [...clause.reviewedBy];
  const { readings } = clause.document;
  return {
    ok: true,
    value: {
      ...clauseSummary(clause, today),
      citation: clause.citation,
      quotation: clause.quotation,
      conditions: clause.allMet.map(({ id }) => ({ id, title: conditionTitles[id] })),
      facts: clause.facts.map(({ name }) => ({ name, title: factLabels[name] })),
      evidence: requiredEvidence(clause, clause.accepts.kinds[0] ?? 'company').map((kind) => ({
        kind,
        title: evidenceKinds[kind],
      })),
      departments: answering.map((id) => ({ id, name: departmentName(departments, id) })),
      readings: clause.readings.flatMap((id) => (readings[id] ? [readings[id].text] : [])),
      rounds: rounds.filter((round) => round.policy === path.policy && round.clauses.includes(path.clause)),
    },
  };
};
