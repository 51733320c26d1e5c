import { failed } from '../../shared/claim/failure.ts';
import { evidenceAsked } from '../../shared/claim/round.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import type { Act } from '../../shared/http/act.ts';
import { conditionTitles } from '../../shared/policy/condition-titles.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { factLabels } from '../../shared/policy/fact-labels.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { clauseSummary } from './clause-summary.ts';
import { publishedVersions, roundSummary } from './round-summary.ts';

const titleOf = (kind: string) => (evidenceKinds as Record<string, { zh: string; en: string }>)[kind];

const paper = (kind: string) => ({ kind, title: titleOf(kind) ?? { zh: kind, en: kind } });

export const viewClause: Act<'view-clause'> = async ({ table }, { path, moment }) => {
  const clause = findClause(path.policy, path.clause);
  if (!clause) return failed('not-found');
  const today = moment.businessOn;
  const [departments, versions] = await Promise.all([readDepartments(table), publishedVersions(table)]);
  const { readings } = clause.document;
  const claimantKind = clause.accepts.kinds[0] ?? 'company';
  return {
    ok: true,
    value: {
      ...clauseSummary(clause, departments, today),
      citation: clause.citation,
      quotation: clause.quotation,
      conditions: clause.allMet.map(({ id }) => ({ id, title: conditionTitles[id] })),
      facts: clause.facts.map(({ name }) => ({ name, title: factLabels[name] })),
      evidence: requiredEvidence(clause, claimantKind).map(paper),
      readings: clause.readings.flatMap((id) => (readings[id] ? [readings[id].text] : [])),
      rounds: versions
        .filter(({ content }) => content.policy === path.policy && content.clauses.includes(path.clause))
        .map((version) => ({
          ...roundSummary(version, today),
          papers: evidenceAsked(version.content, clause, claimantKind).map(paper),
        })),
    },
  };
};
