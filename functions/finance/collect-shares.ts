import type { Claim } from '../../shared/claim/claim.ts';
import { potId } from '../../shared/money/pot.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { addShares, claimsAtOnce, readShares } from '../../shared/store/allocation-store.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** Well within a function's time: what is left is for the next call. */
const milliseconds = 15_000;

/**
 * Writes the pot's waiting claims into the allocation, a page at a time. An index may lag, and a page may meet another
 * run of the same command: what is missing afterwards shows in count and sum, and the next call collects it.
 */
export const collectShares = async (table: Table, allocation: string, pot: string): Promise<void> => {
  const known = new Set((await readShares(table, allocation)).map(({ claim }) => claim));
  const until = performance.now() + milliseconds;
  const wanted = (claim: Claim): boolean =>
    claim.state === 'awaiting-allocation' && potId(claim.programme, claim.fundYear) === pot && !known.has(claim.id);
  let after: string | undefined;
  do {
    const page = await readPage(
      table,
      claims,
      { index: 'byCollection', keys: claimStateKeys('awaiting-allocation') },
      { limit: claimsAtOnce, ...(after !== undefined && { after }), keep: wanted },
    );
    const heads = page.items.map(({ head }) => head);
    if (heads.length > 0) await table.transact(addShares(allocation, heads));
    after = page.next;
  } while (after !== undefined && performance.now() < until);
};
