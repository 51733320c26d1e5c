import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import type { IndexName } from './table-definition.ts';

export type Item = Record<string, unknown>;

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One action of a transaction, without the table's name. */
export type TableAction =
  | { readonly put: Item; readonly condition?: Condition }
  | { readonly update: Key; readonly set: string; readonly condition: Condition }
  | { readonly remove: Key; readonly condition?: Condition }
  | { readonly check: Key; readonly condition: Condition };

export type Condition = {
  readonly expression: string;
  readonly values?: Item;
  readonly names?: Readonly<Record<string, string>>;
};

/** Either everything was written, or the places of the actions whose condition failed, with the item found there. */
export type TransactionOutcome =
  | { readonly written: true }
  | { readonly written: false; readonly stopped: readonly { readonly place: number; readonly found?: Item }[] };

export type Table = {
  readonly name: string;
  get(key: Key): Promise<Item | undefined>;
  getMany(keys: readonly Key[]): Promise<Item[]>;
  /** All items of a partition whose sort key begins with `prefix`, read consistently, in order. */
  partition(pk: string, prefix: string, filter?: Condition): Promise<Item[]>;
  /** The same by the page, for a partition too large to be held. */
  pages(pk: string, prefix: string, from?: PageStart): AsyncIterable<Item[]>;
  /** Up to `limit` keys of one index partition after `after`, in order of the sort attribute. */
  page(index: IndexPartition, limit: number, after?: string): Promise<Item[]>;
  transact(actions: readonly TableAction[]): Promise<TransactionOutcome>;
};

/** After this sort key, so many items a page. */
export type PageStart = { readonly after?: string; readonly limit: number };

export type IndexPartition = {
  readonly index: IndexName;
  readonly keyName: string;
  readonly key: string;
  readonly sortName: string;
  /** Only sort values that begin so. */
  readonly prefix?: string;
  readonly newestFirst?: boolean;
};

const attempts = 6;

/** Reasons that say "somebody was there at the same moment", not "your condition does not hold". */
const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionInProgress',
]);

const passingErrors = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

const jitterMilliseconds = (attempt: number): number => Math.random() * Math.min(1000, 25 * 2 ** attempt);

const conditioned = (condition: Condition | undefined, values?: Item) => ({
  ...(condition && { ConditionExpression: condition.expression }),
  ...(condition?.names && { ExpressionAttributeNames: condition.names }),
  ...((condition?.values || values) && { ExpressionAttributeValues: { ...condition?.values, ...values } }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

const writeOf = (TableName: string, action: TableAction): Write => {
  if ('put' in action) return { Put: { TableName, Item: action.put, ...conditioned(action.condition) } };
  if ('remove' in action) return { Delete: { TableName, Key: action.remove, ...conditioned(action.condition) } };
  if ('check' in action)
    return {
      ConditionCheck: {
        TableName,
        Key: action.check,
        ...conditioned(action.condition),
        ConditionExpression: action.condition.expression,
      },
    };
  return { Update: { TableName, Key: action.update, UpdateExpression: action.set, ...conditioned(action.condition) } };
};

/**
 * An answer that was lost is asked for again: the engine knows a repeated transaction by its token. The SDK gives up
 * after three tries, which a bad minute uses up.
 */
export const clientSettings = { maxAttempts: 6 } as const;

export const openTable = (
  TableName: string,
  client = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings), {
    marshallOptions: { removeUndefinedValues: true },
  }),
): Table => {
  const queryOf = (partition: IndexPartition, after: string | undefined): QueryCommandInput => {
    const { index: IndexName, key, keyName, sortName, prefix = '', newestFirst = false } = partition;
    const bound = newestFirst ? '#sort < :after' : '#sort > :after';
    const range = after !== undefined ? ` AND ${bound}` : prefix ? ' AND begins_with(#sort, :prefix)' : '';
    return {
      TableName,
      IndexName,
      KeyConditionExpression: `#key = :key${range}`,
      ExpressionAttributeNames: { '#key': keyName, ...(range && { '#sort': sortName }) },
      ExpressionAttributeValues: {
        ':key': key,
        ...(after !== undefined ? { ':after': after } : prefix ? { ':prefix': prefix } : {}),
      },
      ScanIndexForward: !newestFirst,
    };
  };

  async function* pagesOf(pk: string, prefix: string, filter?: Condition, from?: PageStart): AsyncGenerator<Item[]> {
    const pages = paginateQuery(
      { client, ...(from && { pageSize: from.limit }), ...(from?.after && { startingToken: { pk, sk: from.after } }) },
      {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix, ...filter?.values },
        ...(filter && { FilterExpression: filter.expression }),
        ...(filter?.names && { ExpressionAttributeNames: filter.names }),
      },
    );
    for await (const { Items = [] } of pages) yield Items;
  }

  return {
    name: TableName,

    async get(key) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
      return Item;
    },

    async getMany(asked) {
      const keys = [...new Map(asked.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
      const found: Item[] = [];
      for (let start = 0; start < keys.length; start += 100) {
        let wanted: Key[] = keys.slice(start, start + 100);
        for (let attempt = 0; wanted.length > 0; attempt += 1) {
          const { Responses, UnprocessedKeys } = await client.send(
            new BatchGetCommand({ RequestItems: { [TableName]: { Keys: wanted, ConsistentRead: true } } }),
          );
          found.push(...(Responses?.[TableName] ?? []));
          wanted = (UnprocessedKeys?.[TableName]?.Keys ?? []) as Key[];
          if (wanted.length > 0) await pause(jitterMilliseconds(attempt));
        }
      }
      return found;
    },

    async partition(pk, prefix, filter) {
      const items: Item[] = [];
      for await (const page of pagesOf(pk, prefix, filter)) items.push(...page);
      return items;
    },

    pages: (pk, prefix, from) => pagesOf(pk, prefix, undefined, from),

    async page(partition, limit, after) {
      const { prefix = '', sortName } = partition;
      const { Items = [] } = await client.send(new QueryCommand({ ...queryOf(partition, after), Limit: limit }));
      return Items.filter((item) => String(item[sortName]).startsWith(prefix));
    },

    async transact(actions) {
      const TransactItems = actions.map((action) => writeOf(TableName, action));
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.send(new TransactWriteCommand({ TransactItems }));
          return { written: true };
        } catch (error) {
          const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
          const stopped = reasons.flatMap(({ Code, Item }, place) =>
            // The document client reads answers, not the items inside an exception.
            Code === 'ConditionalCheckFailed' ? [{ place, ...(Item && { found: unmarshall(Item) }) }] : [],
          );
          if (stopped.length > 0) return { written: false, stopped };
          const passes =
            reasons.some(({ Code }) => passing.has(Code ?? '')) || passingErrors.has((error as Error).name);
          if (!passes) throw error;
          // Somebody else holds an item: after the last attempt the caller hears that no condition failed.
          if (attempt === attempts) return { written: false, stopped: [] };
          await pause(jitterMilliseconds(attempt));
        }
      }
    },
  };
};
