import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { contentExists } from './round-content.ts';

/** What is changed here counts from the next publication on; the version in force stays as it was published. */
export const changeRound: Act<'change-round'> = async (stores, request) => {
  const { content, revision } = request.body;
  return actAsStaff(stores, rounds, request.path.round, 'officer', request, async (stored) => {
    if (!stored) return failed('not-found');
    if (stored.revision !== revision) return failed('stale', { revision: stored.revision });
    const exists = await contentExists(stores.table, content);
    if (!exists.ok) return exists;
    return { ok: true, value: { act: 'change-round', head: { ...stored.head, content }, detail: { content } } };
  });
};
