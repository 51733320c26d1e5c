import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { missingForPublication, type RoundVersion } from '../../shared/claim/round.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { roundVersionItem } from '../../shared/store/claim-store.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const publishRound: Act<'publish-round'> = async ({ table }, { actor, path, moment, ...request }) => {
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  return actOn(table, rounds, path.round, commandOf({ ...request, moment }, own.value), (stored) => {
    if (!stored) return failed('not-found');
    const { content, version: before } = stored.head;
    const missing = missingForPublication(content);
    if (missing.length > 0) return failed('round-incomplete', { missing });
    const published: RoundVersion = {
      round: path.round,
      version: before + 1,
      content,
      hash: contentHash(content),
    };
    return {
      ok: true,
      value: {
        act: 'publish-round',
        head: { ...stored.head, state: 'published' as const, version: published.version },
        detail: { version: published.version, hash: published.hash },
        alongside: [roundVersionItem(published), stillHolds(actor)],
      },
    };
  });
};
