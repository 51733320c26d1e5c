import { failed } from '../../shared/claim/failure.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readRoundVersions } from '../../shared/store/claim-store.ts';

const madeBy = ({ by, at, businessOn }: JournalEntry) => ({ name: by.name, at, on: businessOn });

/** Two officers at work on one round see who changed it last, and what was published when. */
export const viewRound: Act<'view-round'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const [stored, versions, journal] = await Promise.all([
    readHead(table, rounds, path.round),
    readRoundVersions(table, path.round),
    readJournal(table, 'round', path.round),
  ]);
  const last = journal.at(-1);
  if (!stored || !last) return failed('not-found');
  const published = (version: number): JournalEntry | undefined =>
    journal.find(({ act, detail }) => act === 'publish-round' && detail.version === version);
  return {
    ok: true,
    value: {
      ...stored.head,
      revision: stored.revision,
      changed: madeBy(last),
      versions: versions.map(({ version, content }) => {
        const entry = published(version);
        return { version, content, ...(entry && { published: madeBy(entry) }) };
      }),
    },
  };
};
