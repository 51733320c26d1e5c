import { potBalances } from '../../shared/money/pot.ts';
import { pots } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** A pot whose parts do not make what was appropriated: until it is explained no list is sealed. */
export const unbalancedPot = async (table: Table): Promise<string | undefined> =>
  (await readCollection(table, pots, 'pot')).find(({ head }) => !potBalances(head))?.head.id;
