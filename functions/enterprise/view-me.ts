import type { Act } from '../../shared/http/act.ts';
import { departmentName } from '../../shared/http/views.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';

export const viewMe: Act<'view-me'> = async ({ table }, { actor, moment }) => {
  const { id, name, roles, bindings } = actor.person;
  const ofDepartment = roles.some(({ department }) => department !== undefined);
  const [bound, departments] = await Promise.all([
    readHeads(
      table,
      claimants,
      bindings.map(({ claimant }) => claimant),
    ),
    ofDepartment ? readDepartments(table) : undefined,
  ]);
  const names = new Map(bound.map(({ head }) => [head.id, head.name]));
  return {
    ok: true,
    value: {
      id,
      name,
      roles: roles.map((held) => ({
        ...held,
        ...(held.department && departments && { departmentName: departmentName(departments, held.department) }),
      })),
      bindings: bindings.map((binding) => ({ ...binding, claimantName: names.get(binding.claimant) ?? '' })),
      today: moment.businessOn,
    },
  };
};
