import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { type PayerHead, payerId } from '../../shared/payout/payer-head.ts';
import { payers } from '../../shared/store/aggregates.ts';

/** The account in force stays in force until another person confirmed this one. */
export const askPayer: Act<'ask-payer'> = async (stores, request) => {
  const { actor, body, moment } = request;
  return actAsStaff(stores, payers, payerId, 'finance', request, (stored) => {
    if (stored?.head.asked) return failed('not-in-this-state', { state: 'asked' });
    const asked = { payer: body, askedBy: actor.person.id, askedOn: moment.businessOn };
    const head: PayerHead = { ...stored?.head, id: payerId, asked };
    return { ok: true, value: { act: 'ask-payer', head, detail: { payer: contentHash(body) } } };
  });
};
