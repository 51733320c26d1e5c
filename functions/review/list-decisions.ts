import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';

export const listDecisions: Act<'list-decisions'> = async ({ table }, { actor, query }) => {
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const page = await readPage(
    table,
    claims,
    { index: 'byCollection', keys: claimStateKeys('reviewed') },
    { ...query, keep: (claim) => claim.state === 'reviewed' },
  );
  return { ok: true, value: { ...page, items: page.items.map(({ head }) => claimSummary(head)) } };
};
