import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { BatchWriteCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../shared/store/table.ts';

/** Everything in a table, by its key. */
export type Snapshot = ReadonlyMap<string, Item>;

const keyOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

export const snapshotOf = async (client: DynamoDBDocumentClient, TableName: string): Promise<Snapshot> => {
  const items: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...(page.Items ?? []));
  return new Map(items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map((item) => [keyOf(item), item]));
};

/** A value without the attributes that may differ, at any depth. */
export const settled = (value: unknown, mayDiffer: readonly string[]): unknown => {
  if (mayDiffer.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => settled(each, mayDiffer));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !mayDiffer.includes(name))
      .map(([name, each]) => [name, settled(each, mayDiffer)]),
  );
};

/** Keys of what two tables do not have in common, or have otherwise. */
export const differences = (one: Snapshot, other: Snapshot, mayDiffer: readonly string[]): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !isDeepStrictEqual(settled(one.get(key), mayDiffer), settled(other.get(key), mayDiffer)),
  );

type Write = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: Item } };

export const writeAll = async (client: DynamoDBDocumentClient, table: string, writes: readonly Write[]) => {
  for (let start = 0; start < writes.length; start += 25) {
    let wanted: unknown[] = writes.slice(start, start + 25);
    while (wanted.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: wanted as Write[] } }),
      );
      wanted = UnprocessedItems?.[table] ?? [];
      if (wanted.length > 0) await pause(20);
    }
  }
};

/** Makes the table what it was, by writing back only what is otherwise now. */
export const restore = async (
  client: DynamoDBDocumentClient,
  table: string,
  wanted: Snapshot,
  now: Snapshot,
): Promise<void> => {
  const writes = differences(wanted, now, []).map((key): Write => {
    const item = wanted.get(key);
    const { pk, sk } = item ?? now.get(key) ?? {};
    return item ? { PutRequest: { Item: item } } : { DeleteRequest: { Key: { pk, sk } } };
  });
  await writeAll(client, table, writes);
};

/** The table, but what is put into it is kept for one writing at the end; it is written by nothing else meanwhile. */
export const collecting = (table: Table): { readonly table: Table; readonly items: Item[] } => {
  const items: Item[] = [];
  const transact: Table['transact'] = async (actions) => {
    for (const action of actions) {
      if (!('put' in action)) throw new Error('New items only are collected.');
      items.push(action.put);
    }
    return { written: true };
  };
  return { table: { ...table, transact }, items };
};
