import { lists } from '../aggregates.ts';
import type { SealedFile } from '../sealed-files.ts';
import { allOf, type Books, type Finding } from './books.ts';

/** Lists that were sealed, and that this table does not know as sealed: it was restored to a time before. */
export const missingLists = (books: Books, files: readonly SealedFile[]): SealedFile[] => {
  const known = new Map(allOf(books, lists).map(({ id, head }) => [id, head.hash]));
  return files.filter(({ list, hash }) => known.get(list) !== hash);
};

export const checkSealed = (books: Books, files: readonly SealedFile[]): Finding[] =>
  missingLists(books, files).map(({ list }) => ({
    rule: 'sealed-list',
    where: `list ${list}`,
    found: 'sealed in storage, and not in this table; its claims must not be listed again',
  }));
