import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { namesOf } from './names-of.ts';
import { personsOf } from './persons-of-list.ts';

export const listLists: Act<'list-lists'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const all = (await readCollection(table, lists, 'list', true)).map(({ head }) => head);
  return { ok: true, value: { lists: all, people: await namesOf(table, all.flatMap(personsOf)) } };
};
