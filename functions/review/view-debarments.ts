import { failed } from '../../shared/claim/failure.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { claimants, persons } from '../../shared/store/aggregates.ts';

export const viewDebarments: Act<'view-debarments'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['approver', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, claimants, path.claimant);
  if (!stored) return failed('not-found');
  const { id, name, debarments = [] } = stored.head;
  const orderers = await readHeads(table, persons, [...new Set(debarments.map(({ orderedBy }) => orderedBy))]);
  const names = new Map(orderers.map(({ head }) => [head.id, head.name]));
  return {
    ok: true,
    value: {
      claimant: id,
      name,
      bound: isBoundTo(actor.person, id),
      debarments: debarments.map(({ orderedBy, ...shown }) => ({
        ...shown,
        orderedBy: { name: names.get(orderedBy) ?? orderedBy, own: orderedBy === actor.person.id },
      })),
    },
  };
};
