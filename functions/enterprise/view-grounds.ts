import type { Claim } from '../../shared/claim/claim.ts';
import { answeringDepartments } from '../../shared/claim/department.ts';
import { evidenceAsked } from '../../shared/claim/round.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimantView, departmentName } from '../../shared/http/views.ts';
import { type ClaimContext, readContext } from '../../shared/store/claim-context.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { ownClaim } from './working-copy.ts';

/** Frozen once filed; of a draft those that answer today. */
const officesOf = async (table: Table, claim: Claim, { clause, round }: ClaimContext, today: string) => {
  const known = await readDepartments(table);
  const named = [...clause.reviewedBy, ...(round.content.extraDepartments ?? [])];
  const offices = claim.contentRevision > 0 ? claim.departments : (answeringDepartments(named, known, today) ?? []);
  return offices.map((department) => departmentName(known, department));
};

export const viewGrounds: Act<'view-grounds'> = async ({ table }, { actor, path, moment }) => {
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const claim = own.value.head;
  const read = await readContext(table, claim);
  if (!read.ok) return read;
  const { clause, claimant, round, schemes, awards } = read.value;
  const { tiers: _, evidence: __, extraDepartments: ___, policy, clauses, fundYear: ____, ...content } = round.content;
  return {
    ok: true,
    value: {
      claimant: claimantView(claimant),
      round: {
        ...content,
        id: round.round,
        version: round.version,
        takesClause: policy === claim.policy && clauses.includes(claim.clause),
      },
      schemes: schemes.filter(({ content: { clause: of } }) => of === claim.clause),
      awarded: awards.awarded,
      asked: [...evidenceAsked(round.content, clause, claimant.kind)],
      offices: await officesOf(table, claim, read.value, moment.businessOn),
      today: moment.businessOn,
    },
  };
};
