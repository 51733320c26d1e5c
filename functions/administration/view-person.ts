import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { claimants, persons } from '../../shared/store/aggregates.ts';
import { historyOf } from './history-of.ts';

export const viewPerson: Act<'view-person'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['administrator', 'auditor']);
  if (!own.ok) return own;
  const [stored, history] = await Promise.all([
    readHead(table, persons, path.person),
    historyOf(table, 'person', path.person),
  ]);
  if (!stored) return failed('not-found');
  const bound = [
    ...stored.head.bindings.map(({ claimant }) => claimant),
    ...history.flatMap(({ detail: { claimant } }) => (typeof claimant === 'string' ? [claimant] : [])),
  ];
  const named = await readHeads(table, claimants, [...new Set(bound)]);
  return {
    ok: true,
    value: {
      person: stored.head,
      names: Object.fromEntries(named.map(({ head: { id, name } }) => [id, name])),
      history,
    },
  };
};
