import { type PayoutLine, payoutLine } from '../payout/payout-line.ts';
import type { Alongside } from './aggregate.ts';
import { countedOn } from './counted.ts';
import { lineKey, linePrefix, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** A line as it lies on the list; its number is given when the list is read in order. */
export type StoredLine = Omit<PayoutLine, 'number'>;

export const addLine = (list: string, line: StoredLine): Alongside[] => {
  const { number: _, ...parsed } = payoutLine.parse({ ...line, number: 1 });
  return [
    countedOn('list', list, { amountFen: line.amountFen, sign: '+', while: 'open' }),
    {
      put: { ...lineKey(list, line.claim), schema: 1, ...parsed },
      condition: { expression: 'attribute_not_exists(pk)' },
    },
  ];
};

export const removeLine = (list: string, line: PayoutLine): Alongside[] => [
  countedOn('list', list, { amountFen: line.amountFen, sign: '-', while: 'open' }),
  { remove: lineKey(list, line.claim), condition: { expression: 'attribute_exists(pk)' } },
];

export const readLines = async (table: Table, list: string): Promise<PayoutLine[]> =>
  (await table.partition(partitions.list(list), linePrefix)).map(({ pk: _pk, sk: _sk, schema: _schema, ...line }, at) =>
    payoutLine.parse({ ...line, number: at + 1 }),
  );
