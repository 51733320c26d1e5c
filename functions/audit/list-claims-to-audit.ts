import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';

export const listClaimsToAudit: Act<'list-claims-to-audit'> = async ({ table }, { actor, query }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const { state, ...paging } = query;
  const source = { index: 'byCollection', keys: claimStateKeys(state) } as const;
  return readCursorPage(table, claims, source, paging, {
    keep: (claim) => claim.state === state,
    view: ({ head }) => claimSummary(head),
  });
};
