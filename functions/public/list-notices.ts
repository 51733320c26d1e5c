import type { Notice } from '../../shared/claim/notice.ts';
import type { Act } from '../../shared/http/act.ts';
import { notices } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';

export const noticeSummary = ({ state: _state, holds: _holds, ...notice }: Notice, today: string) => ({
  ...notice,
  ended: notice.endsOn < today,
});

export const listNotices: Act<'list-notices'> = async ({ table }, { moment }) => {
  const [open, ended] = await Promise.all([
    readCollection(table, notices, 'notice#open', true),
    readCollection(table, notices, 'notice#ended', true),
  ]);
  return {
    ok: true,
    value: {
      notices: [...open, ...ended]
        .filter(({ head }) => head.state === 'published' || head.state === 'ended')
        .map(({ head }) => noticeSummary(head, moment.businessOn))
        .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1)),
    },
  };
};
