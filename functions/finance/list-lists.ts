import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';

export const listLists: Act<'list-lists'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const all = await readCollection(table, lists, 'list', true);
  return { ok: true, value: { lists: all.map(({ head }) => head) } };
};
