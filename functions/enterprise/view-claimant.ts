import { failed } from '../../shared/claim/failure.ts';
import { asClaimant } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimantView } from '../../shared/http/views.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';

export const viewClaimant: Act<'view-claimant'> = async ({ table }, { actor, path, moment }) => {
  const own = asClaimant(actor, path.claimant, moment);
  if (!own.ok) return own;
  const stored = await readHead(table, claimants, path.claimant);
  return stored ? { ok: true, value: claimantView(stored.head) } : failed('not-found');
};
