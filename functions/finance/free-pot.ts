import type { Allocation } from '../../shared/claim/allocation-head.ts';
import type { Pot } from '../../shared/claim/pot-account.ts';
import { type Alongside, actBeside, type Change, type Command, readHead } from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import type { Condition, Table } from '../../shared/store/table.ts';

/** The pot no longer belongs to the allocation; said in the pot's own journal. */
export const freePot = async (
  table: Table,
  command: Command,
  { id, pot }: Pick<Allocation, 'id' | 'pot'>,
  about: Pick<Change<Pot>, 'act' | 'detail'>,
  also?: Condition,
): Promise<readonly Alongside[]> => {
  const stored = await readHead(table, pots, pot);
  if (!stored) throw new Error(`The pot ${pot} of the allocation ${id} is not in the table.`);
  return actBeside(pots, pot, stored, command, {
    ...about,
    head: stored.head,
    guard: {
      expression: `allocation = :own${also ? ` AND ${also.expression}` : ''}`,
      values: { ':own': id, ...also?.values },
    },
    update: { set: '', remove: 'allocation', values: {} },
  });
};
