import type { Moment } from '../claim/journal.ts';
import { type RootRecord, rootFault, sealRoot } from '../claim/root.ts';
import type { RootFiles } from './root-files.ts';
import { changedJournals, keepRoot, newestRoot } from './root-store.ts';
import type { Table } from './table.ts';

const minuteMs = 60_000;

/** A transaction is stamped before it is written, and the index shows it later still; no function runs so long. */
const writingMs = 2 * minuteMs;

/** What was later than even that is found by looking again. */
const againMs = 60 * minuteMs;

/** The first root looks back so far: the tick runs from the day the platform is set up. */
const firstMs = 35 * 24 * 60 * minuteMs;

const before = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString();

/**
 * Once a business day: one root over the journals that changed since the root before, chained to it. The file comes
 * first and its name is its number, so that whoever comes second, or after somebody who was stopped half way, goes on
 * with the file that is there.
 */
export const makeRoot = async (table: Table, files: RootFiles, moment: Moment): Promise<RootRecord | undefined> => {
  const newest = await newestRoot(table);
  if (newest && newest.on >= moment.businessOn) return undefined;
  const until = before(moment.at, writingMs);
  const from = newest?.until ?? before(until, firstMs);
  // Two days of a business clock that was moved by hand may lie within the same minutes.
  if (until <= from) return undefined;
  const place = {
    number: (newest?.number ?? 0) + 1,
    on: moment.businessOn,
    from,
    until,
    previousHash: newest?.hash ?? null,
  };
  const leaves = await changedJournals(table, before(from, againMs), until);
  const kept = await files.keep(sealRoot(place, leaves));
  const fault = rootFault(kept, newest);
  if (fault) throw new Error(`The file of root ${place.number} is not what must follow: its ${fault} differs.`);
  await keepRoot(table, kept.root);
  return kept.root;
};
