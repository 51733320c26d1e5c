import { type PayoutLine, payoutLine } from '../payout/payout-line.ts';
import { lineKey, linePrefix, partitions } from './keys.ts';
import type { Table, TableAction } from './table.ts';

/** A line as it lies on the list; its number is given when the list is read in order. */
export type StoredLine = Omit<PayoutLine, 'number'>;

export const lineItem = (list: string, line: StoredLine): TableAction => ({
  put: { ...lineKey(list, line.claim), schema: 1, ...line },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readLines = async (table: Table, list: string): Promise<PayoutLine[]> =>
  (await table.partition(partitions.list(list), linePrefix)).map(({ pk: _pk, sk: _sk, schema: _schema, ...line }, at) =>
    payoutLine.parse({ ...line, number: at + 1 }),
  );
