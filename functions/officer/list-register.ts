import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';

export const listRegister: Act<'list-register'> = async ({ table }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const { state, ...paging } = query;
  const page = await readPage(
    table,
    claims,
    { index: 'byCollection', keys: claimStateKeys(state), prefix: `${path.round}#` },
    { ...paging, keep: (claim) => claim.state === state && claim.round === path.round },
  );
  return { ok: true, value: { ...page, items: page.items.map(({ head }) => claimSummary(head)) } };
};
