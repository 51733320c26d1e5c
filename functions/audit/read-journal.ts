import type { Claim } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { firstBrokenEntry, type JournalEntry } from '../../shared/claim/journal.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountView, claimSummary } from '../../shared/http/views.ts';
import { readJournal as readEntries, readHead, type Stored } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readDecisions, readFilings } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

/** The head holds the hash of the last entry, so that an entry cut off at the end is missed too. */
const brokenEntry = ({ chainHash }: Stored<Claim>, journal: readonly JournalEntry[]): number | null =>
  firstBrokenEntry(journal) ?? (journal.at(-1)?.hash === chainHash ? null : journal.length);

const readWhole = async (table: Table, claim: string) => {
  const [stored, journal, filings, decisions] = await Promise.all([
    readHead(table, claims, claim),
    readEntries(table, 'claim', claim),
    readFilings(table, claim),
    readDecisions(table, claim),
  ]);
  if (!stored || journal.length === 0) return undefined;
  return { stored, journal, filings, decisions, broken: brokenEntry(stored, journal) };
};

const attempts = 3;

export const readJournal: Act<'read-journal'> = async ({ table }, { actor, path }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  let read = await readWhole(table, path.claim);
  // Head and entries are read apart: an act in between looks like a broken chain, and a true break stays one.
  for (let again = 1; again < attempts && read && read.broken !== null; again += 1)
    read = await readWhole(table, path.claim);
  if (!read) return failed('not-found');
  const { stored, journal, filings, decisions, broken } = read;
  return {
    ok: true,
    value: {
      claim: claimSummary(stored.head),
      journal,
      firstBrokenEntry: broken,
      filings: filings.map((filing) => ({ ...filing, account: accountView(filing.account) })),
      decisions,
    },
  };
};
