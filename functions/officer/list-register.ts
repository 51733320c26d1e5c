import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';

export const listRegister: Act<'list-register'> = async ({ table }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const { state, ...paging } = query;
  const source = { index: 'byCollection', keys: claimStateKeys(state), prefix: `${path.round}#` } as const;
  return readCursorPage(table, claims, source, paging, {
    keep: (claim) => claim.state === state && claim.round === path.round,
    view: ({ head }) => claimSummary(head),
  });
};
