import type { Claim } from '../../shared/claim/claim.ts';
import { lastDayOf } from '../../shared/claim/notice-clock.ts';
import { potId } from '../../shared/money/pot.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { readRows } from '../../shared/store/notice-store.ts';
import type { Table } from '../../shared/store/table.ts';

/** The last day of the notice after which the next claim of these pots becomes payable; of all pots where none is named. */
export const nextNoticeEnd = async (
  table: Table,
  pots: readonly string[],
  today: string,
): Promise<string | undefined> => {
  const open = (await readCollection(table, notices, 'notice#open'))
    .map(({ head }) => head)
    .filter(({ state, endsOn }) => state === 'published' && endsOn >= today)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  for (const notice of open) {
    const runs = ({ state, programme, fundYear, ...claim }: Claim): boolean =>
      state === 'in-notice' &&
      lastDayOf(claim, notice) >= today &&
      (pots.length === 0 || pots.includes(potId(programme, fundYear)));
    const rows = await readRows(table, notice.id);
    const heads = await readHeads(
      table,
      claims,
      rows.map(({ claim }) => claim),
    );
    const days = heads.flatMap(({ head }) => (runs(head) ? [lastDayOf(head, notice)] : [])).sort();
    if (days[0] !== undefined) return days[0];
  }
  return undefined;
};
