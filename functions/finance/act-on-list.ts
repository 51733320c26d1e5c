import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { asStaff } from '../../shared/http/access.ts';
import { commandOf, type Request } from '../../shared/http/act.ts';
import { actOn, type Change } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

type ListRequest = Pick<Request<'drop-list'>, 'actor' | 'path' | 'moment' | 'idempotencyKey' | 'requestHash'>;

/** An act of finance on one payout list in one state. */
export const actOnList = async (
  table: Table,
  request: ListRequest,
  from: ListHead['state'],
  decide: (list: ListHead) => Promise<Result<Change<ListHead>>> | Result<Change<ListHead>>,
): Promise<Result<Receipt>> => {
  const own = asStaff(request.actor, 'finance');
  if (!own.ok) return own;
  return actOn(table, lists, request.path.list, commandOf(request, own.value), async (stored) => {
    if (!stored) return failed('not-found');
    if (stored.head.state !== from) return failed('not-in-this-state', { state: stored.head.state });
    const decided = await decide(stored.head);
    if (!decided.ok) return decided;
    return {
      ok: true,
      value: { ...decided.value, alongside: [...(decided.value.alongside ?? []), stillHolds(request.actor)] },
    };
  });
};
