import type { Claim } from '../../shared/claim/claim.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { type Page, readPage } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** All claims of a claimant, newest first, from its own partition of the index. */
export const ownClaims = async (table: Table, claimant: string): Promise<Claim[]> => {
  const source = { index: 'byClaimant', keys: [claimant], newestFirst: true } as const;
  const keep = (claim: Claim): boolean => claim.claimant === claimant;
  const all: Claim[] = [];
  let after: string | undefined;
  do {
    const page: Page<Claim> = await readPage(table, claims, source, {
      limit: 100,
      keep,
      ...(after !== undefined && { after }),
    });
    all.push(...page.items.map(({ head }) => head));
    after = page.next;
  } while (after !== undefined);
  return all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
};
