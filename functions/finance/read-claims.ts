import type { Claim } from '../../shared/claim/claim.ts';
import type { Result } from '../../shared/claim/failure.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

type Page = { readonly items: readonly Claim[]; readonly next?: string };

/** What is looked for may lie far apart: some pages of the index are read for one that is shown, never all of it. */
const readsAtOnce = 8;

/** Claims in these states of which `keep` is true; a page may be short and not the last. */
export const readClaims = async (
  table: Table,
  states: readonly ClaimState[],
  query: { readonly limit: number; readonly after?: string | undefined },
  keep: (claim: Claim) => boolean,
): Promise<Result<Page>> => {
  const source = { index: 'byCollection', keys: states.flatMap(claimStateKeys) } as const;
  const items: Claim[] = [];
  let after = query.after;
  for (let reads = 0; reads < readsAtOnce; reads += 1) {
    const page = await readCursorPage(
      table,
      claims,
      source,
      { limit: query.limit - items.length, after },
      {
        keep: (claim) => states.includes(claim.state) && keep(claim),
        view: ({ head }) => head,
      },
    );
    if (!page.ok) return page;
    items.push(...page.value.items);
    after = page.value.next;
    if (after === undefined || items.length === query.limit) break;
  }
  return { ok: true, value: { items, ...(after !== undefined && { next: after }) } };
};
