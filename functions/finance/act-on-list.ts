import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { actAsStaff, type StaffRequest } from '../../shared/http/act-as-staff.ts';
import type { Change } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

/** An act of finance on one payout list in one state. */
export const actOnList = (
  table: Table,
  request: StaffRequest & { readonly path: { readonly list: string } },
  from: ListHead['state'],
  decide: (list: ListHead) => Promise<Result<Change<ListHead>>> | Result<Change<ListHead>>,
): Promise<Result<Receipt>> =>
  actAsStaff({ table }, lists, request.path.list, 'finance', request, (stored) => {
    if (!stored) return failed('not-found');
    return stored.head.state === from ? decide(stored.head) : failed('not-in-this-state', { state: stored.head.state });
  });
