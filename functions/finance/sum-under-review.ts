import type { Claim } from '../../shared/claim/claim.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';
import { potId } from '../../shared/money/pot.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

const underReview = ['submitted', 'returned', 'reviewed'] as const satisfies readonly ClaimState[];

/** What the claims under review would take of each pot if every one got its ceiling. */
export const sumUnderReview = async (table: Table): Promise<ReadonlyMap<string, number>> => {
  const sums = new Map<string, number>();
  const add = ({ programme, fundYear, ceilingFen = 0 }: Claim): void => {
    const pot = potId(programme, fundYear);
    sums.set(pot, (sums.get(pot) ?? 0) + ceilingFen);
  };
  const addAll = async (state: ClaimState): Promise<void> => {
    const source = { index: 'byCollection', keys: claimStateKeys(state) } as const;
    let after: string | undefined;
    do {
      const page = await readPage(table, claims, source, {
        limit: 100,
        ...(after !== undefined && { after }),
        keep: (claim) => claim.state === state,
      });
      for (const { head } of page.items) add(head);
      after = page.next;
    } while (after !== undefined);
  };
  await Promise.all(underReview.map(addAll));
  return sums;
};
