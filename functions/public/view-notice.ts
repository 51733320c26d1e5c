import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { readRows } from '../../shared/store/notice-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { noticeSummary } from './list-notices.ts';

type Notice = Answer<'view-notice'>;

/** What a bank returned, and why, is between the claimant and finance: to the public it is still being paid. */
const publicState = (state: ClaimState): ClaimState => (state === 'payment-returned' ? 'listed' : state);

/** A notice with its rows as they stand today; undefined before it is published. */
export const readNotice = async (table: Table, id: string, today: PlainDate): Promise<Notice | undefined> => {
  const stored = await readHead(table, notices, id);
  if (!stored || !['published', 'ended'].includes(stored.head.state)) return undefined;
  const rows = await readRows(table, id);
  const heads = await readHeads(
    table,
    claims,
    rows.map(({ claim }) => claim),
  );
  const byId = new Map(heads.map(({ head }) => [head.id, head]));
  return {
    ...noticeSummary(stored.head, today),
    rows: rows.flatMap((row, at) => {
      const claim = byId.get(row.claim);
      if (!claim) return [];
      const { notice: _notice, ...shown } = row;
      // An upheld objection took it off this notice; what became of it since stands on the next.
      const onIt = claim.notice === id;
      return [
        {
          ...shown,
          number: at + 1,
          clauseTitle: clauseTitle(claim),
          state: onIt ? publicState(claim.state) : 'reviewed',
          objected: onIt && claim.state === 'objected',
          ...(onIt && claim.noticeEndsOn && { endsOn: claim.noticeEndsOn }),
        },
      ];
    }),
  };
};

export const viewNotice: Act<'view-notice'> = async ({ table }, { path, moment }) => {
  const notice = await readNotice(table, path.notice, moment.businessOn);
  return notice ? { ok: true, value: notice } : failed('not-found');
};
