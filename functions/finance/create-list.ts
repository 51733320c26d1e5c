import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const createList: Act<'create-list'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const id = derivedId('list', actor.person.id, request.idempotencyKey);
  return actOn(table, lists, id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: id })
      : {
          ok: true,
          value: {
            act: 'create-list',
            head: {
              id,
              state: 'open' as const,
              pots: body.pots,
              createdOn: moment.businessOn,
              builtBy: [actor.person.id],
              count: 0,
              totalFen: 0,
            },
            detail: { pots: body.pots },
            alongside: [stillHolds(actor)],
          },
        },
  );
};
