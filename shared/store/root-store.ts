import * as z from 'zod';
import { addDays, shanghaiDate } from '../calendar/plain-date.ts';
import { type RootLeaf, type RootRecord, rootLeaf, rootRecord } from '../claim/root.ts';
import { sha256Hex } from '../claim/shapes.ts';
import { readJournal } from './aggregate.ts';
import { type AggregateName, entryDayKeys, headKey, newestRootKey, partitions, rootKey, rootPrefix } from './keys.ts';
import type { Item, Table } from './table.ts';

type Named = { readonly kind: AggregateName; readonly id: string };

const pageSize = 500;

/** `<at>#<kind>#<id>#<number>`; an id may hold the sign too. */
const namedBy = (sort: string): Named => {
  const [, kind = '', ...rest] = sort.split('#');
  if (!(kind in partitions)) throw new Error(`The index of entries names a kind nobody knows: ${sort}`);
  return { kind: kind as AggregateName, id: rest.slice(0, -1).join('#') };
};

const entriesOf = async (table: Table, key: string, from: string, until: string): Promise<string[]> => {
  const sorts: string[] = [];
  for (let after = from; ; ) {
    const items = await table.page(
      { index: 'byCollection', keyName: 'collectionKey', key, sortName: 'collectionSort' },
      pageSize,
      after,
    );
    const page = items.map((item) => String(item.collectionSort));
    sorts.push(...page.filter((sort) => sort < until));
    const last = page.at(-1);
    if (last === undefined || last >= until) return sorts;
    after = last;
  }
};

/** What has a journal entry stamped from one instant until before another, by real time. */
const changedBetween = async (table: Table, from: string, until: string): Promise<Named[]> => {
  const changed = new Map<string, Named>();
  const [first, last] = [shanghaiDate(new Date(from)), shanghaiDate(new Date(until))];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const found = await Promise.all(entryDayKeys(day).map((key) => entriesOf(table, key, from, until)));
    for (const named of found.flat().map(namedBy)) changed.set(partitions[named.kind](named.id), named);
  }
  return [...changed.values()];
};

const chain = z.looseObject({ entries: z.int().min(1), chainHash: sha256Hex });

/** Where their journals stand now; a thing without a head is as its last entry left it. */
const leavesOf = async (table: Table, named: readonly Named[]): Promise<RootLeaf[]> => {
  const heads = await table.getMany(named.map(({ kind, id }) => headKey(kind, id)));
  const byPartition = new Map<unknown, Item>(heads.map((item) => [item.pk, item]));
  const leaves: RootLeaf[] = [];
  for (const { kind, id } of named) {
    const head = byPartition.get(partitions[kind](id));
    const last = head ? undefined : (await readJournal(table, kind, id)).at(-1);
    const { entries, chainHash: hash } = chain.parse(head ?? { entries: last?.number, chainHash: last?.hash });
    leaves.push(rootLeaf.parse({ kind, id, entries, hash }));
  }
  return leaves;
};

/** The journals that an entry between two instants changed, as they stand now. */
export const changedJournals = async (table: Table, from: string, until: string): Promise<RootLeaf[]> =>
  leavesOf(table, await changedBetween(table, from, until));

const recordOf = ({ pk: _pk, sk: _sk, ...record }: Item): RootRecord => rootRecord.parse(record);

export const newestRoot = async (table: Table): Promise<RootRecord | undefined> => {
  const item = await table.get(newestRootKey);
  return item && recordOf(item);
};

/** Every root in its order. */
export const readRoots = async (table: Table): Promise<RootRecord[]> =>
  (await table.partition(rootPrefix.pk, rootPrefix.prefix)).map(recordOf);

/** Writes the record beside its file, once; another one of the same number stops everything. */
export const keepRoot = async (table: Table, record: RootRecord): Promise<void> => {
  const outcome = await table.transact([
    { put: { ...rootKey(record.number), ...record }, condition: { expression: 'attribute_not_exists(pk)' } },
    {
      put: { ...newestRootKey, ...record },
      condition:
        record.previousHash === null
          ? { expression: 'attribute_not_exists(pk)' }
          : {
              expression: '#hash = :previous',
              names: { '#hash': 'hash' },
              values: { ':previous': record.previousHash },
            },
    },
  ]);
  if (outcome.written) return;
  const kept = await table.get(rootKey(record.number));
  if (kept && recordOf(kept).hash === record.hash) return;
  throw new Error(`Root ${record.number} was not written: ${kept ? 'another one has its number' : 'try again'}.`);
};
