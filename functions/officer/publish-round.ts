import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { missingForPublication } from '../../shared/claim/round.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readRoundVersion, roundVersionItem } from '../../shared/store/claim-store.ts';

export const publishRound: Act<'publish-round'> = async (stores, request) => {
  const { round } = request.path;
  return actAsStaff(stores, rounds, round, 'officer', request, async (stored) => {
    if (!stored) return failed('not-found');
    if (stored.revision !== request.body.revision) return failed('stale', { revision: stored.revision });
    const { content } = stored.head;
    const missing = missingForPublication(content);
    if (missing.length > 0) return failed('round-incomplete', { missing });
    const version = stored.head.version + 1;
    const hash = contentHash(content);
    const inForce = await readRoundVersion(stores.table, round, stored.head.version);
    if (inForce?.hash === hash) return failed('nothing-to-do');
    return {
      ok: true,
      value: {
        act: 'publish-round',
        head: { ...stored.head, state: 'published' as const, version },
        detail: { version, hash },
        alongside: [roundVersionItem({ round, version, content, hash })],
      },
    };
  });
};
