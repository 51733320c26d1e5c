import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';

export const listDecisions: Act<'list-decisions'> = async ({ table }, { actor, query }) => {
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: claimStateKeys('reviewed') } as const;
  return readCursorPage(table, claims, source, query, {
    keep: (claim) => claim.state === 'reviewed',
    view: ({ head }) => claimSummary(head),
  });
};
