import { failed } from '../../shared/claim/failure.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { maskedIdNumber } from '../../shared/claim/id-number.ts';
import { firstBrokenEntry } from '../../shared/claim/journal.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { readJournal as readEntries, readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readDecisions, readFilings } from '../../shared/store/claim-store.ts';

/** An ID number stands whole on the payout list alone, so the auditor sees it masked as well. */
const withoutIdNumber = (filing: Filing): Filing => ({
  ...filing,
  claimant: {
    ...filing.claimant,
    ...(filing.claimant.idNumber && { idNumber: maskedIdNumber(filing.claimant.idNumber) }),
  },
});

export const readJournal: Act<'read-journal'> = async ({ table }, { actor, path }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const [stored, journal, filings, decisions] = await Promise.all([
    readHead(table, claims, path.claim),
    readEntries(table, 'claim', path.claim),
    readFilings(table, path.claim),
    readDecisions(table, path.claim),
  ]);
  if (!stored || journal.length === 0) return failed('not-found');
  const lastHash = journal.at(-1)?.hash;
  const broken = firstBrokenEntry(journal) ?? (stored.chainHash === lastHash ? null : journal.length);
  return {
    ok: true,
    value: {
      claim: claimSummary(stored.head),
      journal,
      firstBrokenEntry: broken,
      filings: filings.map(withoutIdNumber),
      decisions,
    },
  };
};
