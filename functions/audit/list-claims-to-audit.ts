import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';

/** Words that fit few are followed so far; the page says where it goes on. */
const readsOn = 10;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

export const listClaimsToAudit: Act<'list-claims-to-audit'> = async ({ table }, { actor, query }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const { state, q = '', ...paging } = query;
  const source = { index: 'byCollection', keys: claimStateKeys(state), filter: q } as const;
  return readCursorPage(table, claims, source, paging, {
    keep: ({ state: now, id, publicName }) =>
      now === state && [id, publicName].some((word) => plain(word).includes(plain(q))),
    view: ({ head }) => claimSummary(head),
    readsOn,
  });
};
