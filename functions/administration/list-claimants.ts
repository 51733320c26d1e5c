import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimantView } from '../../shared/http/views.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';
import { shardsOf } from '../../shared/store/keys.ts';

export const listClaimants: Act<'list-claimants'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['administrator', 'auditor']);
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: shardsOf('claimant') } as const;
  return readCursorPage(table, claimants, source, query, { keep: () => true, view: ({ head }) => claimantView(head) });
};
