import { asClaimant } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';

export const listClaims: Act<'list-claims'> = async ({ table }, { actor, path, query, moment }) => {
  const own = asClaimant(actor, path.claimant, moment);
  if (!own.ok) return own;
  const { state, ...paging } = query;
  const source = { index: 'byClaimant', keys: [path.claimant], newestFirst: true } as const;
  const pageAfter = (after: string | undefined) =>
    readCursorPage(table, claims, source, after === undefined ? paging : { ...paging, after }, {
      keep: (claim) => claim.claimant === path.claimant && (state === undefined || claim.state === state),
      view: ({ head }) => claimSummary(head),
    });
  let page = await pageAfter(paging.after);
  // Where none of a page is in the state asked for, the next page is the answer.
  while (page.ok && page.value.items.length === 0 && page.value.next) page = await pageAfter(page.value.next);
  return page;
};
