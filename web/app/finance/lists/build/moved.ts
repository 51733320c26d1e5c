import type { Answer } from '../../../api/call.ts';

export type Payable = Answer<'list-payable'>;

export type Row = Payable['rows'][number];

export type Moved = {
  readonly left: readonly Row[];
  readonly came: readonly Row[];
  readonly changed: readonly { readonly before: Row; readonly after: Row }[];
};

const byClaim = (rows: readonly Row[]) => new Map(rows.map((row) => [row.claim, row]));

/** What differs between what was shown and what is payable now; undefined where nothing does. */
export const movedBetween = (shown: Payable, now: Payable): Moved | undefined => {
  const [before, after] = [byClaim(shown.rows), byClaim(now.rows)];
  const left = shown.rows.filter(({ claim }) => !after.has(claim));
  const came = now.rows.filter(({ claim }) => !before.has(claim));
  const changed = now.rows.flatMap((row) => {
    const was = before.get(row.claim);
    return was && was.amountFen !== row.amountFen ? [{ before: was, after: row }] : [];
  });
  const same = left.length + came.length + changed.length === 0;
  return same && shown.count === now.count && shown.totalFen === now.totalFen ? undefined : { left, came, changed };
};
