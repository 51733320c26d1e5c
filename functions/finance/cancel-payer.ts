import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { payers } from '../../shared/store/aggregates.ts';

/** Until it is confirmed nothing rests on it, so anyone of finance may take it back. */
export const cancelPayer: Act<'cancel-payer'> = async (stores, request) =>
  actAsStaff(stores, payers, payerId, 'finance', request, (stored) => {
    if (!stored?.head.asked) return failed('not-in-this-state', { state: stored ? 'confirmed' : 'missing' });
    const { asked: _, ...head } = stored.head;
    return { ok: true, value: { act: 'cancel-payer', head, detail: {} } };
  });
