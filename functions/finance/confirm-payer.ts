import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { payers } from '../../shared/store/aggregates.ts';
import { standing, stillStanding } from '../../shared/store/people.ts';

/** Another person types the account number from his own papers; name and bank are those he was shown. */
export const confirmPayer: Act<'confirm-payer'> = async (stores, request) =>
  actAsStaff(stores, payers, payerId, 'finance', request, async (stored) => {
    const { asked, id } = stored?.head ?? {};
    if (!asked || !id) return failed('not-in-this-state', { state: stored ? 'confirmed' : 'missing' });
    if (asked.askedBy === request.actor.person.id) return failed('own-work');
    const { payer } = asked;
    const payerHash = contentHash(payer);
    if (payerHash !== request.body.payerHash) return failed('stale');
    if (payer.accountNumber !== request.body.accountNumber) return failed('payer-differs');
    const asker = await standing(stores.table, [asked.askedBy], ['finance']);
    if (asker.size === 0) return failed('asker-left');
    return {
      ok: true,
      value: {
        act: 'confirm-payer',
        head: { id, inForce: payer },
        detail: { payer: payerHash },
        alongside: stillStanding(asker),
      },
    };
  });
