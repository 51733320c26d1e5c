import { type Claim, departmentsAgainst } from '../../shared/claim/claim.ts';
import { answeringDepartments } from '../../shared/claim/department.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { changedParts, type Filing } from '../../shared/claim/filing.ts';
import { type FilingPart, touchedDepartments } from '../../shared/claim/touched-departments.ts';
import type { ClaimContext } from '../../shared/store/claim-context.ts';
import { readDepartments, readFiling } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

/** Corrections that were neither made nor explained. */
const openCorrections = (claim: Claim, filing: Filing, parts: readonly string[]): string[] =>
  (claim.corrections ?? [])
    .map(({ target }) => target)
    .filter((target) => !parts.includes(target) && filing.explanations[target] === undefined);

export type Opened = Pick<Claim, 'departments' | 'moneyDepartments' | 'opinions'> & {
  changed: string[];
  lapsed: string[];
};

/** First filing: departments are resolved through their successors, and all are open. */
export const openReview = async (table: Table, context: ClaimContext, today: string): Promise<Result<Opened>> => {
  const known = await readDepartments(table);
  const named = [...context.clause.reviewedBy, ...(context.round.content.extraDepartments ?? [])];
  const departments = answeringDepartments(named, known, today);
  const moneyDepartments = answeringDepartments(context.clause.document.joinedBy, known, today);
  return departments && moneyDepartments
    ? { ok: true, value: { departments, moneyDepartments, opinions: {}, changed: [], lapsed: [] } }
    : failed('round-incomplete', { missing: ['departments'] });
};

/** After correction only the opinions that what changed has touched lapse; the rest stand for the new revision. */
export const reopenReview = async (table: Table, claim: Claim, filing: Filing): Promise<Result<Opened>> => {
  const before = await readFiling(table, claim.id, claim.contentRevision);
  const changed = changedParts(before, filing);
  const open = openCorrections(claim, filing, changed);
  if (open.length > 0) return failed('corrections-open', { targets: open });
  const sumChanged = before.assessment.amount?.fen !== filing.assessment.amount?.fen;
  // What is explained instead of changed concerns its departments as much; and a "no" asks to be heard again.
  const explained = (claim.corrections ?? []).map(({ target }) => target as FilingPart);
  const parts = [...new Set([...changed, ...explained])];
  const touched = touchedDepartments(claim.departments, claim.moneyDepartments, parts, sumChanged);
  const lapsed = [...new Set([...touched, ...departmentsAgainst(claim)])];
  const opinions = Object.fromEntries(
    Object.entries(claim.opinions)
      .filter(([department]) => !lapsed.includes(department))
      .map(([department, opinion]) => [department, { ...opinion, contentRevision: filing.number }]),
  );
  const { departments, moneyDepartments } = claim;
  return { ok: true, value: { departments, moneyDepartments, opinions, changed, lapsed } };
};
