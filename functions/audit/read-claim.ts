import type { Claim } from '../../shared/claim/claim.ts';
import type { Decision, Filing } from '../../shared/claim/filing.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { readHead, readJournal, type Stored } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readDecisions, readFilings } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

export type WholeClaim = {
  readonly stored: Stored<Claim>;
  readonly journal: readonly JournalEntry[];
  readonly filings: readonly Filing[];
  readonly decisions: readonly Decision[];
  readonly broken: number | null;
};

/** The head holds the hash of the last entry, so that an entry cut off at the end is missed too. */
const brokenEntry = ({ chainHash }: Stored<Claim>, journal: readonly JournalEntry[]): number | null =>
  firstBrokenEntry(journal) ?? (journal.at(-1)?.hash === chainHash ? null : journal.length);

const readOnce = async (table: Table, claim: string): Promise<WholeClaim | undefined> => {
  const [stored, journal, filings, decisions] = await Promise.all([
    readHead(table, claims, claim),
    readJournal(table, 'claim', claim),
    readFilings(table, claim),
    readDecisions(table, claim),
  ]);
  if (!stored || journal.length === 0) return undefined;
  return { stored, journal, filings, decisions, broken: brokenEntry(stored, journal) };
};

const attempts = 3;

/** A claim with its journal and all that was frozen; undefined while it is a draft, whose journal has not begun. */
export const readClaim = async (table: Table, claim: string): Promise<WholeClaim | undefined> => {
  let read = await readOnce(table, claim);
  // Head and entries are read apart: an act in between looks like a broken chain, and a true break stays one.
  for (let again = 1; again < attempts && read && read.broken !== null; again += 1) read = await readOnce(table, claim);
  return read;
};
