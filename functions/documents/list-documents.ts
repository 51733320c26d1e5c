import { decidedIn } from '../../shared/claim/decided.ts';
import { submittedIn } from '../../shared/claim/submitted.ts';
import type { Act } from '../../shared/http/act.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDecisions } from '../../shared/store/claim-store.ts';
import { claimToRead } from './claim-to-read.ts';

export const listDocuments: Act<'list-documents'> = async ({ table }, { actor, path, moment }) => {
  const opened = await claimToRead(table, actor, path.claim, moment);
  if (!opened.ok) return opened;
  const [journal, decisions] = await Promise.all([
    readJournal(table, 'claim', path.claim),
    readDecisions(table, path.claim),
  ]);
  return {
    ok: true,
    value: {
      receipts: submittedIn(journal).map(({ entry, filing }) => ({
        entry: entry.number,
        filing,
        on: entry.businessOn,
      })),
      notices: decidedIn(journal, decisions).map(({ entry, decision, later }) => ({
        entry: entry.number,
        on: entry.businessOn,
        outcome: decision ? ('approved' as const) : ('refused' as const),
        ...(decision && { amountFen: decision.amountFen }),
        stands: later === undefined,
      })),
    },
  };
};
