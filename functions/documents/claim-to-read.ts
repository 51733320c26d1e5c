import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Moment } from '../../shared/claim/journal.ts';
import { actsFor, maySeeAsStaff } from '../../shared/claim/person.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

/**
 * A filed claim whose papers this person may read: its own people, and staff that may look at it. To everyone else it
 * is not there.
 */
export const claimToRead = async (
  table: Table,
  { person }: Actor,
  id: string,
  { businessOn }: Moment,
): Promise<Result<Claim>> => {
  const claim = (await readHead(table, claims, id))?.head;
  if (!claim || claim.contentRevision === 0) return failed('not-found');
  const own = actsFor(person, claim.claimant, businessOn) !== undefined;
  return own || maySeeAsStaff(person, claim) ? { ok: true, value: claim } : failed('not-found');
};
