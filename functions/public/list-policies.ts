import type { Act } from '../../shared/http/act.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { clauseSummary } from './clause-summary.ts';

export const listPolicies: Act<'list-policies'> = async ({ table }, { moment }) => {
  const departments = await readDepartments(table);
  return {
    ok: true,
    value: {
      policies: enactedPolicies.map(({ document, clauses }) => ({
        id: document.id,
        number: document.number,
        title: document.title,
        issuedOn: document.issuedOn,
        clauses: clauses.map((clause) => clauseSummary(clause, departments, moment.businessOn)),
        rightsWithoutSum: document.rightsWithoutSum.map(({ article, title }) => ({ article, title })),
      })),
    },
  };
};
