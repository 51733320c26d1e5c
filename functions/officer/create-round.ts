import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';
import { contentExists } from './round-content.ts';

export const createRound: Act<'create-round'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  const exists = contentExists(body.content);
  if (!exists.ok) return exists;
  return actOn(table, rounds, body.id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: body.id })
      : {
          ok: true,
          value: {
            act: 'create-round',
            head: { id: body.id, state: 'draft' as const, version: 0, content: body.content },
            detail: { content: body.content },
            alongside: [stillHolds(actor)],
          },
        },
  );
};
