import type { Act } from '../../shared/http/act.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';

export const viewMe: Act<'view-me'> = async ({ table }, { actor, moment }) => {
  const { id, name, roles, bindings } = actor.person;
  const bound = await readHeads(
    table,
    claimants,
    bindings.map(({ claimant }) => claimant),
  );
  const names = new Map(bound.map(({ head }) => [head.id, head.name]));
  return {
    ok: true,
    value: {
      id,
      name,
      roles,
      bindings: bindings.map((binding) => ({ ...binding, claimantName: names.get(binding.claimant) ?? '' })),
      today: moment.businessOn,
    },
  };
};
