import { contentHash } from '../claim/content-hash.ts';
import { failed, type Result } from '../claim/failure.ts';
import { type Aggregate, readHeads, type Stored } from './aggregate.ts';
import { sharded, shardsOf } from './keys.ts';
import type { Item, Table } from './table.ts';

/** A page of heads and where the next begins; the cursor is a sort position in the same partition, never a key. */
export type Page<Head> = { readonly items: readonly Stored<Head>[]; readonly next?: string };

type Source = {
  readonly index: 'byClaimant' | 'byQueue' | 'byCollection';
  readonly keys: readonly string[];
  readonly prefix?: string;
  readonly newestFirst?: boolean;
  /** What else decides which of them are shown: a cursor is good for the same only. */
  readonly filter?: string;
};

const names = {
  byClaimant: { keyName: 'claimantKey', sortName: 'claimantSort' },
  byQueue: { keyName: 'queueKey', sortName: 'queueSort' },
  byCollection: { keyName: 'collectionKey', sortName: 'collectionSort' },
} as const;

/**
 * Merges the shards of an index partition into one order and reads the heads anew, for an index lags behind and may
 * show what is no longer so: `keep` looks at the head.
 */
export const readPage = async <Head>(
  table: Table,
  aggregate: Aggregate<Head>,
  source: Source,
  options: { limit: number; after?: string; keep: (head: Head) => boolean },
): Promise<Page<Head>> => {
  const { limit, after, keep } = options;
  const { index, keys, prefix, newestFirst } = source;
  const name = names[index];
  const shards = await Promise.all(
    keys.map((key) =>
      table.page({ index, key, ...name, ...(prefix && { prefix }), ...(newestFirst && { newestFirst }) }, limit, after),
    ),
  );
  const direction = newestFirst ? -1 : 1;
  const sortOf = (item: Item): string => String(item[name.sortName]);
  const found = shards.flat().sort((a, b) => (sortOf(a) < sortOf(b) ? -direction : direction));
  const page = found.slice(0, limit);
  const ids = [...new Set(page.map((item) => String(item.pk).slice(String(item.pk).indexOf('#') + 1)))];
  const items = (await readHeads(table, aggregate, ids)).filter(({ head }) => keep(head));
  const last = page.at(-1);
  return { items, ...(found.length >= limit && last && { next: sortOf(last) }) };
};

/** A cursor holds a place in one partition and filter; a changed one, or one of another list, is refused. */
const sealOf = ({ index, keys, prefix = '', filter = '' }: Source, place: string): string =>
  contentHash({ index, keys, prefix, filter, place }).slice(0, 16);

const cursorOf = (source: Source, place: string): string =>
  `${Buffer.from(place).toString('base64url')}.${sealOf(source, place)}`;

const placeOf = (source: Source, cursor: string): string | undefined => {
  const [encoded = '', seal] = cursor.split('.');
  const place = Buffer.from(encoded, 'base64url').toString();
  return sealOf(source, place) === seal ? place : undefined;
};

type Wanted<Head> = {
  readonly limit: number;
  readonly after?: string;
  readonly keep: (head: Head) => boolean;
  /** How often it reads on while less than half a page was kept; what one request reads stays bounded. */
  readonly readsOn?: number;
};

const readKept = async <Head>(
  table: Table,
  aggregate: Aggregate<Head>,
  source: Source,
  { limit, after, keep, readsOn = 0 }: Wanted<Head>,
): Promise<Page<Head>> => {
  let page = await readPage(table, aggregate, source, { limit, ...(after !== undefined && { after }), keep });
  for (let read = 0; read < readsOn && page.next !== undefined && page.items.length < limit / 2; read += 1) {
    const further = await readPage(table, aggregate, source, {
      limit: limit - page.items.length,
      after: page.next,
      keep,
    });
    page = { ...further, items: [...page.items, ...further.items] };
  }
  return page;
};

/** A page as a route answers it: `after` and `next` are cursors. */
export const readCursorPage = async <Head, View>(
  table: Table,
  aggregate: Aggregate<Head>,
  source: Source,
  query: { readonly limit: number; readonly after?: string | undefined },
  show: {
    readonly keep: (head: Head) => boolean;
    readonly view: (stored: Stored<Head>) => View;
    readonly readsOn?: number;
  },
): Promise<Result<{ items: View[]; next?: string }>> => {
  const after = query.after === undefined ? undefined : placeOf(source, query.after);
  if (query.after !== undefined && after === undefined)
    return failed('invalid-input', undefined, [{ path: 'query.after', code: 'not-known', value: query.after }]);
  const page = await readKept(table, aggregate, source, {
    limit: query.limit,
    ...(after !== undefined && { after }),
    keep: show.keep,
    ...(show.readsOn !== undefined && { readsOn: show.readsOn }),
  });
  return {
    ok: true,
    value: {
      items: page.items.map(show.view),
      ...(page.next !== undefined && { next: cursorOf(source, page.next) }),
    },
  };
};

/** Every head of a small collection (rounds, pots, departments …). */
export const readCollection = async <Head>(
  table: Table,
  aggregate: Aggregate<Head>,
  key: string,
  newestFirst = false,
): Promise<Stored<Head>[]> => {
  const all: Stored<Head>[] = [];
  let after: string | undefined;
  do {
    const page: Page<Head> = await readPage(
      table,
      aggregate,
      { index: 'byCollection', keys: [key], newestFirst },
      { limit: 100, ...(after !== undefined && { after }), keep: () => true },
    );
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
};

export const claimStateKeys = (state: string): string[] => shardsOf(`claim#${state}`);

/** Claims that wait for a department's opinion, and those it has spoken on while others have not. */
export type Queue = 'open' | 'given';

const queueName = (queue: Queue, department: string): string =>
  queue === 'open' ? `queue#${department}` : `queue-given#${department}`;

export const queueKeys = (queue: Queue, department: string): string[] => shardsOf(queueName(queue, department));

export const queuePartition = (queue: Queue, department: string, claim: string): string =>
  sharded(queueName(queue, department), claim);

export const contestedKeys = shardsOf('contested');

export const contestedPartition = (claim: string): string => sharded('contested', claim);

/** Awards that somebody has asked to revoke and nobody has settled. */
export const revocationKeys = shardsOf('revocation');

export const revocationPartition = (claim: string): string => sharded('revocation', claim);
