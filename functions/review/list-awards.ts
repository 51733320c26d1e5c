import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import { fitsFilter } from './queue-source.ts';

/** A filter that fits few is followed so far; the page says where it goes on. */
const readsOn = 10;

export const listAwards: Act<'list-awards'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const { state, q, ...paging } = query;
  const source = { index: 'byCollection', keys: claimStateKeys(state), filter: q ?? '' } as const;
  return readCursorPage(table, claims, source, paging, {
    keep: (claim) => claim.state === state && fitsFilter(claim, { q }),
    view: ({ head }) => claimSummary(head),
    readsOn,
  });
};
