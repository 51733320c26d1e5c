import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimantView } from '../../shared/http/views.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { historyOf } from './history-of.ts';

export const viewAdmission: Act<'view-admission'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['administrator', 'auditor']);
  if (!own.ok) return own;
  const [stored, history] = await Promise.all([
    readHead(table, claimants, path.claimant),
    historyOf(table, 'claimant', path.claimant),
  ]);
  return stored ? { ok: true, value: { claimant: claimantView(stored.head), history } } : failed('not-found');
};
