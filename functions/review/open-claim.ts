import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { ActedBy } from '../../shared/claim/journal.ts';
import { holdsRole } from '../../shared/claim/person.ts';
import { asStaff } from '../../shared/http/access.ts';
import { readHead, type Stored } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

/** The hat in which a person looks at a claim: reviewer of a department it asks, approver, or auditor. */
const hatFor = (actor: Actor, claim: Claim): Result<ActedBy> => {
  const department = claim.departments.find((id) => holdsRole(actor.person, 'reviewer', id));
  if (department) return asStaff(actor, 'reviewer', department);
  return asStaff(actor, holdsRole(actor.person, 'approver') ? 'approver' : 'auditor');
};

/** A filed claim this person may judge. A draft is nobody's but the claimant's. */
export const openClaim = async (
  table: Table,
  actor: Actor,
  id: string,
): Promise<Result<{ stored: Stored<Claim>; by: ActedBy }>> => {
  const isStaff = (['reviewer', 'approver', 'auditor'] as const).some((role) => holdsRole(actor.person, role));
  if (!isStaff) return failed('wrong-role');
  const stored = await readHead(table, claims, id);
  if (!stored || stored.head.contentRevision === 0) return failed('not-found');
  const by = hatFor(actor, stored.head);
  return by.ok ? { ok: true, value: { stored, by: by.value } } : failed('not-found');
};
