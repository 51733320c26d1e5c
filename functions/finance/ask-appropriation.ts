import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { appropriations } from '../../shared/store/aggregates.ts';

export const askAppropriation: Act<'ask-appropriation'> = async (stores, request) => {
  const { actor, body, moment } = request;
  const id = derivedId('appropriation', actor.person.id, request.idempotencyKey);
  return actAsStaff(stores, appropriations, id, 'finance', request, (stored) => {
    if (stored) return failed('already-exists', { what: id });
    const head = { ...body, id, state: 'asked' as const, askedBy: actor.person.id, askedOn: moment.businessOn };
    return { ok: true, value: { act: 'ask-appropriation', head, detail: { ...body } } };
  });
};
