import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';

export const listAllRounds: Act<'list-all-rounds'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const all = await readCollection(table, rounds, 'round', true);
  return { ok: true, value: { rounds: all.map(({ head, revision }) => ({ ...head, revision })) } };
};
