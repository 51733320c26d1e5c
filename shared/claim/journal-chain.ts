import { contentHash } from './content-hash.ts';
import type { JournalEntry, UnsealedEntry } from './journal.ts';

/** Closes an entry with the hash of all it says, the hash of the entry before included. */
export const sealEntry = (entry: UnsealedEntry): JournalEntry => ({ ...entry, hash: contentHash(entry) });

/** The number of the first entry that does not follow from the one before, or undefined when the chain holds. */
export const firstBrokenEntry = (entries: readonly JournalEntry[]): number | undefined => {
  let previousHash: string | null = null;
  for (const [index, entry] of entries.entries()) {
    const { hash, ...content } = entry;
    if (entry.number !== index + 1 || entry.previousHash !== previousHash || contentHash(content) !== hash)
      return index + 1;
    previousHash = hash;
  }
  return undefined;
};
