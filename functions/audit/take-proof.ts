import { failed } from '../../shared/claim/failure.ts';
import { filedContent } from '../../shared/claim/filed-content.ts';
import { type Inclusion, inclusionIn, type RootRecord } from '../../shared/claim/root.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import type { RootFiles } from '../../shared/store/root-files.ts';
import { readRoots } from '../../shared/store/root-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { readClaim } from './read-claim.ts';

const atOnce = 12;

/** Looks into every root that may cover the claim: where an entry was taken away, a later root still has it. */
const inclusionsIn = async (files: RootFiles, roots: readonly RootRecord[], id: string): Promise<Inclusion[]> => {
  const found: Inclusion[] = [];
  for (let start = 0; start < roots.length; start += atOnce) {
    const some = roots.slice(start, start + atOnce);
    const covered = await Promise.all(
      some.map(async ({ number }) => inclusionIn(await files.read(number), { kind: 'claim', id })),
    );
    found.push(...covered.filter((each) => each !== undefined));
  }
  return found;
};

const readCovered = async (table: Table, files: RootFiles, id: string) => {
  const [read, all] = await Promise.all([readClaim(table, id), readRoots(table)]);
  const begunAt = read?.journal[0]?.at ?? '';
  const roots = read ? all.filter(({ until }) => until > begunAt) : [];
  return { read, roots, inclusions: await inclusionsIn(files, roots, id) };
};

export const takeProof: Act<'take-proof'> = async ({ table, roots: files }, { actor, path }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  let { read, roots, inclusions } = await readCovered(table, files, path.claim);
  // The claim went on, and a root was made of that, while it was being read.
  if (inclusions.some(({ leaf }) => leaf.entries > (read?.journal.length ?? 0)))
    ({ read, roots, inclusions } = await readCovered(table, files, path.claim));
  if (!read) return failed('not-found');
  const { stored, journal, filings, decisions } = read;
  return {
    ok: true,
    value: {
      format: 'city-claims/claim-proof',
      version: 1,
      claim: path.claim,
      head: { entries: stored.entries, hash: stored.chainHash ?? '' },
      journal: [...journal],
      filings: filings.map(filedContent),
      decisions: [...decisions],
      inclusions,
      roots,
    },
  };
};
