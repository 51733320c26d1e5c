import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { queueKeys, readPage } from '../../shared/store/collections.ts';

export const listQueue: Act<'list-queue'> = async ({ table }, { actor, query }) => {
  const { department, ...paging } = query;
  const own = asStaff(actor, 'reviewer', department);
  if (!own.ok) return own;
  const page = await readPage(
    table,
    claims,
    { index: 'byQueue', keys: queueKeys(department) },
    { ...paging, keep: (claim) => claim.state === 'submitted' && claim.opinions[department] === undefined },
  );
  return { ok: true, value: { ...page, items: page.items.map(({ head }) => claimSummary(head)) } };
};
