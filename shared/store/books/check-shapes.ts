import { entryOf, storedOf } from '../aggregate.ts';
import { allocations, appropriations, claims, lists, notices, pots } from '../aggregates.ts';
import { entryPrefix, head, partitions } from '../keys.ts';
import type { Item } from '../table.ts';
import { type Books, type Finding, partitionsOf } from './books.ts';

const kinds = [claims, pots, lists, notices, appropriations, allocations] as const;

const broken = (where: string, read: () => unknown): Finding[] => {
  try {
    read();
    return [];
  } catch (error) {
    return [{ rule: 'shape', where, found: error instanceof Error ? error.message : String(error) }];
  }
};

const readHead = (kind: (typeof kinds)[number], item: Item): unknown => storedOf<object>(kind as never, item);

/** What cannot even be read, such as a counter below zero: the other rules say nothing while there is such an item. */
export const checkShapes = (books: Books): Finding[] => [
  ...kinds.flatMap((kind) =>
    partitionsOf(books, partitions[kind.kind]('')).flatMap(([id, items]) =>
      items.filter(({ sk }) => sk === head).flatMap((item) => broken(`${kind.kind} ${id}`, () => readHead(kind, item))),
    ),
  ),
  ...[...books.partitions].flatMap(([where, items]) =>
    items
      .filter(({ sk }) => String(sk).startsWith(entryPrefix))
      .flatMap((item) => broken(`${where} ${item.sk}`, () => entryOf(item))),
  ),
];
