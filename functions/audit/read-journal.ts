import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountView, claimSummary } from '../../shared/http/views.ts';
import { readClaim } from './read-claim.ts';

export const readJournal: Act<'read-journal'> = async ({ table }, { actor, path }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const read = await readClaim(table, path.claim);
  if (!read) return failed('not-found');
  const { stored, journal, filings, decisions, broken } = read;
  return {
    ok: true,
    value: {
      claim: claimSummary(stored.head),
      journal: [...journal],
      firstBrokenEntry: broken,
      filings: filings.map(({ accountSalt: _salt, ...filing }) => ({
        ...filing,
        account: accountView(filing.account),
      })),
      decisions: [...decisions],
    },
  };
};
