import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { appropriations } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const askAppropriation: Act<'ask-appropriation'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const id = derivedId('appropriation', actor.person.id, request.idempotencyKey);
  return actOn(table, appropriations, id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: id })
      : {
          ok: true,
          value: {
            act: 'ask-appropriation',
            head: { ...body, id, state: 'asked' as const, askedBy: actor.person.id, askedOn: moment.businessOn },
            detail: { ...body },
            alongside: [stillHolds(actor)],
          },
        },
  );
};
