import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { holdsRole, maySeeAsStaff } from '../../shared/claim/person.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

/** A filed claim this person may look at: reviewer of a department it asks, approver or auditor. A draft is nobody's. */
export const openClaim = async (table: Table, { person }: Actor, id: string): Promise<Result<Claim>> => {
  const seesAll = holdsRole(person, 'approver') || holdsRole(person, 'auditor');
  if (!seesAll && !holdsRole(person, 'reviewer')) return failed('wrong-role');
  const claim = (await readHead(table, claims, id))?.head;
  if (!claim || claim.contentRevision === 0) return failed('not-found');
  return maySeeAsStaff(person, claim) ? { ok: true, value: claim } : failed('not-found');
};
