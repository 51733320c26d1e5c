import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { appropriations } from '../../shared/store/aggregates.ts';

/** Until it is confirmed no money has moved, so anyone of finance may take it back, who asked for it too. */
export const cancelAppropriation: Act<'cancel-appropriation'> = async (stores, request) =>
  actAsStaff(stores, appropriations, request.path.appropriation, 'finance', request, (stored) => {
    if (!stored) return failed('not-found');
    const { state, amountFen } = stored.head;
    if (state !== 'asked') return failed('not-in-this-state', { state });
    const head = { ...stored.head, state: 'cancelled' as const };
    return { ok: true, value: { act: 'cancel-appropriation', head, detail: { amountFen } } };
  });
