import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { schemes } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

/** A scheme is published once and never changed; a better one gets a name and dates of its own. */
export const publishScheme: Act<'publish-scheme'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  return actOn(table, schemes, body.id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: body.id })
      : {
          ok: true,
          value: {
            act: 'publish-scheme',
            head: { id: body.id, content: body.content, hash: contentHash(body.content) },
            detail: { content: body.content },
            alongside: [stillHolds(actor)],
          },
        },
  );
};
