import { failed, type Result } from '../../shared/claim/failure.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { actOn, type Change, type Command, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

const isAnswered = ({ count, paidCount, returnedCount }: ListHead): boolean => paidCount + returnedCount === count;

/** Only while no further line is answered, or given back late. */
export const settledBy = (list: ListHead, act: Pick<Change<ListHead>, 'act' | 'detail'>): Change<ListHead> => ({
  ...act,
  head: { ...list, state: 'settled' },
  guard: {
    expression: 'paidCount = :paid AND returnedCount = :returned',
    values: { ':paid': list.paidCount, ':returned': list.returnedCount },
  },
});

/** Once every line is answered the list is settled, whoever answered the last; done again it changes nothing. */
export const settleList = async (table: Table, list: string, command: Command): Promise<Result<unknown>> => {
  const stored = await readHead(table, lists, list);
  if (stored?.head.state !== 'sealed' || !isAnswered(stored.head)) return { ok: true, value: undefined };
  const step = stepOf(command, 'settle');
  const settled = await actOn(table, lists, list, step, (now) => {
    if (now?.head.state !== 'sealed' || !isAnswered(now.head))
      return failed('not-in-this-state', { state: now?.head.state ?? 'gone' });
    const { paidCount, returnedCount, paidFen, returnedFen } = now.head;
    const detail = { paidCount, returnedCount, paidFen, returnedFen };
    return { ok: true, value: settledBy(now.head, { act: 'settle-list', detail }) };
  });
  // Settled by somebody else at this very moment.
  return settled.ok || settled.failure.code === 'not-in-this-state' ? { ok: true, value: undefined } : settled;
};
