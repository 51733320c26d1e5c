import { lists } from '../aggregates.ts';
import { linePrefix, partitions, sealedElsewhereKey } from '../keys.ts';
import { lineOf } from '../list-store.ts';
import type { SealedFile } from '../sealed-files.ts';
import { allOf, type Books, type Finding, partitionsOf, under } from './books.ts';

/** A claim whose payment was sealed on a list, and that stands otherwise here: it is not paid, and a person looks. */
export type KeptClaim = { readonly claim: string; readonly list: string; readonly attempt: number };

const { sk: mark } = sealedElsewhereKey('');

export const isKept = (books: Books, claim: string): boolean => under(books, partitions.claim(claim), mark).length > 0;

export const keptClaims = (books: Books): KeptClaim[] =>
  partitionsOf(books, partitions.claim('')).flatMap(([claim, items]) =>
    items
      .filter(({ sk }) => sk === mark)
      .map(({ list, attempt }) => ({ claim, list: String(list), attempt: Number(attempt) })),
  );

/** Lists that were sealed, and that this table does not know as sealed: it was restored to a time before. */
const missingLists = (books: Books, files: readonly SealedFile[]): SealedFile[] => {
  const known = new Map(allOf(books, lists).map(({ id, head }) => [id, head.hash]));
  return files.filter(({ list, hash }) => known.get(list) !== hash);
};

/** Those that are missing, that were brought back halfway, or of which a claim could not be put back before. */
export const listsToRestore = (books: Books, files: readonly SealedFile[]): SealedFile[] => {
  const missing = new Set(missingLists(books, files));
  const states = new Map(allOf(books, lists).map(({ id, head }) => [id, head.state]));
  return files.filter(
    (file) =>
      missing.has(file) ||
      states.get(file.list) === 'sealing' ||
      under(books, partitions.list(file.list), linePrefix).some((item) => isKept(books, lineOf(item, 0).payment.claim)),
  );
};

export const checkSealed = (books: Books, files: readonly SealedFile[]): Finding[] =>
  missingLists(books, files).map(({ list }) => ({
    rule: 'sealed-list',
    where: `list ${list}`,
    found: 'sealed in storage, and not in this table; its claims must not be listed again',
  }));
