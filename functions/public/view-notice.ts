import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { readRows } from '../../shared/store/notice-store.ts';
import { noticeSummary } from './list-notices.ts';

export const viewNotice: Act<'view-notice'> = async ({ table }, { path, moment }) => {
  const stored = await readHead(table, notices, path.notice);
  if (!stored || !['published', 'ended'].includes(stored.head.state)) return failed('not-found');
  const rows = await readRows(table, path.notice);
  const heads = await readHeads(
    table,
    claims,
    rows.map(({ claim }) => claim),
  );
  const byId = new Map(heads.map(({ head }) => [head.id, head]));
  return {
    ok: true,
    value: {
      ...noticeSummary(stored.head, moment.businessOn),
      rows: rows.flatMap((row, at) => {
        const claim = byId.get(row.claim);
        if (!claim) return [];
        const { notice: _notice, ...shown } = row;
        // An upheld objection took it off this notice; what became of it since stands on the next.
        const onIt = claim.notice === path.notice;
        return [
          {
            ...shown,
            number: at + 1,
            clauseTitle: clauseTitle(claim),
            state: onIt ? claim.state : 'reviewed',
            objected: onIt && claim.state === 'objected',
            ...(onIt && claim.noticeEndsOn && { endsOn: claim.noticeEndsOn }),
          },
        ];
      }),
    },
  };
};
