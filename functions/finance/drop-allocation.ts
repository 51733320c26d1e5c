import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { allocations } from '../../shared/store/aggregates.ts';
import { freePot } from './free-pot.ts';

/** Nothing was given yet, so anyone of finance may drop it. */
export const dropAllocation: Act<'drop-allocation'> = async ({ table }, request) =>
  actAsStaff({ table }, allocations, request.path.allocation, 'finance', request, async (stored, command) => {
    if (!stored) return failed('not-found');
    const { id, state, pot } = stored.head;
    if (state !== 'collecting' && state !== 'proposed') return failed('not-in-this-state', { state });
    return {
      ok: true,
      value: {
        act: 'drop-allocation',
        head: { ...stored.head, state: 'dropped' as const },
        detail: { pot },
        alongside: await freePot(table, command, { id, pot }, { act: 'drop-allocation', detail: { allocation: id } }),
      },
    };
  });
