import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';
import { contentExists } from './round-content.ts';

/** What is changed here counts from the next publication on; the version in force stays as it was published. */
export const changeRound: Act<'change-round'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  const exists = contentExists(body.content);
  if (!exists.ok) return exists;
  return actOn(table, rounds, path.round, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? {
          ok: true,
          value: {
            act: 'change-round',
            head: { ...stored.head, content: body.content },
            detail: { content: body.content },
            alongside: [stillHolds(actor)],
          },
        }
      : failed('not-found'),
  );
};
