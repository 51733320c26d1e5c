import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimantView } from '../../shared/http/views.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';
import { shardsOf } from '../../shared/store/keys.ts';
import { foundBy, readsOn } from './found-by.ts';

export const listClaimants: Act<'list-claimants'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['administrator', 'auditor']);
  if (!own.ok) return own;
  const { q = '', ...paging } = query;
  const source = { index: 'byCollection', keys: shardsOf('claimant'), filter: q } as const;
  return readCursorPage(table, claimants, source, paging, {
    keep: ({ id, name }) => foundBy(q, [id, name]),
    view: ({ head }) => claimantView(head),
    readsOn,
  });
};
