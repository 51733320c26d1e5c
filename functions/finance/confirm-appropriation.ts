import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { appropriations } from '../../shared/store/aggregates.ts';
import { standing, stillStanding } from '../../shared/store/people.ts';
import { changePot } from './change-pot.ts';

/** One transaction on all: the change is confirmed once, and its pots have moved, or nothing has. */
export const confirmAppropriation: Act<'confirm-appropriation'> = async (stores, request) =>
  actAsStaff(stores, appropriations, request.path.appropriation, 'finance', request, async (stored, command) => {
    if (!stored) return failed('not-found');
    const { state, askedBy } = stored.head;
    if (askedBy === request.actor.person.id) return failed('own-work');
    if (state !== 'asked') return failed('not-in-this-state', { state });
    const asker = await standing(stores.table, [askedBy], ['finance']);
    if (asker.size === 0) return failed('asker-left');
    const changed = await changePot(stores.table, command, stored.head);
    if (!changed.ok) return changed;
    const { pot, detail, alongside } = changed.value;
    return {
      ok: true,
      value: {
        act: 'confirm-appropriation',
        head: { ...stored.head, state: 'confirmed' as const },
        detail: { pot, kind: stored.head.kind, ...detail },
        alongside: [...alongside, ...stillStanding(asker)],
      },
    };
  });
