import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { potId } from '../../shared/money/pot.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import { mayChange } from './change-pot.ts';

export const askAppropriation: Act<'ask-appropriation'> = async (stores, request) => {
  const { actor, body, moment } = request;
  const id = derivedId('appropriation', actor.person.id, request.idempotencyKey);
  return actAsStaff(stores, appropriations, id, 'finance', request, async (stored) => {
    if (stored) return failed('already-exists', { what: id });
    const pot = await readHead(stores.table, pots, potId(body.programme, body.year));
    // For the message only: what counts is the pot when another person confirms.
    const open = mayChange(body, pot?.head);
    if (!open.ok) return open;
    const head = { ...body, id, state: 'asked' as const, askedBy: actor.person.id, askedOn: moment.businessOn };
    return { ok: true, value: { act: 'ask-appropriation', head, detail: { ...body } } };
  });
};
