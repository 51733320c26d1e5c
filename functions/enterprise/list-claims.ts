import { asClaimant } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';

export const listClaims: Act<'list-claims'> = async ({ table }, { actor, path, query, moment }) => {
  const own = asClaimant(actor, path.claimant, moment);
  if (!own.ok) return own;
  const source = { index: 'byClaimant', keys: [path.claimant], newestFirst: true } as const;
  return readCursorPage(table, claims, source, query, {
    keep: (claim) => claim.claimant === path.claimant,
    view: ({ head }) => claimSummary(head),
  });
};
