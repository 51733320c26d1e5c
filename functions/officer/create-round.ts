import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { contentExists } from './round-content.ts';

export const createRound: Act<'create-round'> = async (stores, request) => {
  const { id, content } = request.body;
  return actAsStaff(stores, rounds, id, 'officer', request, async (stored) => {
    if (stored) return failed('already-exists', { what: id });
    const exists = await contentExists(stores.table, content);
    if (!exists.ok) return exists;
    const head = { id, state: 'draft' as const, version: 0, content };
    return { ok: true, value: { act: 'create-round', head, detail: { content } } };
  });
};
