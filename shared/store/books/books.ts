import type { JournalEntry } from '../../claim/journal.ts';
import { type Aggregate, entryOf, type Stored, storedOf } from '../aggregate.ts';
import { entryPrefix, head, partitions } from '../keys.ts';
import type { Item } from '../table.ts';

/** A whole table, by partition, each in order of its sort keys: what the checks of the books look at. */
export type Books = { readonly table: string; readonly partitions: ReadonlyMap<string, readonly Item[]> };

/** What does not hold: which rule, where, and what was found. */
export type Finding = { readonly rule: string; readonly where: string; readonly found: string };

export const readBooks = async (table: string, items: AsyncIterable<Item> | Iterable<Item>): Promise<Books> => {
  const byPartition = new Map<string, Item[]>();
  for await (const item of items) {
    const pk = String(item.pk);
    const kept = byPartition.get(pk);
    if (kept) kept.push(item);
    else byPartition.set(pk, [item]);
  }
  for (const kept of byPartition.values()) kept.sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
  return { table, partitions: byPartition };
};

export const under = (books: Books, pk: string, prefix: string): readonly Item[] =>
  (books.partitions.get(pk) ?? []).filter(({ sk }) => String(sk).startsWith(prefix));

/** All partitions whose key begins so, with the rest of the key. */
export const partitionsOf = (books: Books, prefix: string): readonly (readonly [string, readonly Item[]])[] =>
  [...books.partitions].flatMap(([pk, items]) =>
    pk.startsWith(prefix) ? [[pk.slice(prefix.length), items] as const] : [],
  );

/** Every head of one kind, with its journal. */
export const allOf = <Head>(
  books: Books,
  aggregate: Aggregate<Head>,
): readonly (Stored<Head> & { readonly id: string; readonly journal: readonly JournalEntry[] })[] =>
  partitionsOf(books, partitions[aggregate.kind]('')).flatMap(([id, items]) => {
    const kept = items.find(({ sk }) => sk === head);
    if (!kept) return [];
    const journal = items.filter(({ sk }) => String(sk).startsWith(entryPrefix)).map(entryOf);
    return [{ id, ...storedOf(aggregate, kept), journal }];
  });

/** A finding when two figures that must be one are not. */
export const differs = (rule: string, where: string, found: number, expected: number): Finding[] =>
  found === expected ? [] : [{ rule, where, found: `${found} instead of ${expected}` }];
