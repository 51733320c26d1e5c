import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { allocations } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { namesOf } from './names-of.ts';

export const listAllocations: Act<'list-allocations'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const all = await readCollection(table, allocations, `allocation#${path.pot}`, true);
  const allocated = all.map(({ head }) => head);
  const people = await namesOf(
    table,
    allocated.flatMap(({ openedBy, signatures }) => [openedBy, ...signatures.map(({ person }) => person)]),
  );
  return { ok: true, value: { allocations: allocated, people } };
};
