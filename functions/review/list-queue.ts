import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { queueKeys, readCursorPage } from '../../shared/store/collections.ts';

export const listQueue: Act<'list-queue'> = async ({ table }, { actor, query }) => {
  const { department, ...paging } = query;
  const own = asStaff(actor, 'reviewer', department);
  if (!own.ok) return own;
  const source = { index: 'byQueue', keys: queueKeys(department) } as const;
  return readCursorPage(table, claims, source, paging, {
    keep: (claim) => claim.state === 'submitted' && claim.opinions[department] === undefined,
    view: ({ head }) => claimSummary(head),
  });
};
