import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { allocations } from '../../shared/store/aggregates.ts';
import { readFrozenShares } from '../../shared/store/allocation-store.ts';
import { namesOf } from './names-of.ts';

export const viewAllocation: Act<'view-allocation'> = async ({ table }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, allocations, path.allocation);
  if (!stored) return failed('not-found');
  const { after = '', limit } = query;
  const rest = (await readFrozenShares(table, stored.head)).filter(({ claim }) => claim > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const { openedBy, signatures } = stored.head;
  return {
    ok: true,
    value: {
      ...stored.head,
      shares: page.map(({ claim, publicName, fullFen, shareFen, given }) => ({
        claim,
        name: publicName,
        fullFen,
        shareFen,
        cutFen: fullFen - shareFen,
        given,
      })),
      ...(rest.length > limit && last && { next: last.claim }),
      people: await namesOf(table, [openedBy, ...signatures.map(({ person }) => person)]),
    },
  };
};
