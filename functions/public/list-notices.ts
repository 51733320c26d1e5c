import type { Notice } from '../../shared/claim/notice.ts';
import type { Act } from '../../shared/http/act.ts';
import { notices } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';

export const noticeSummary = ({ state: _state, ...notice }: Notice, today: string) => ({
  ...notice,
  ended: notice.endsOn < today,
});

export const listNotices: Act<'list-notices'> = async ({ table }, { moment }) => {
  const all = await readCollection(table, notices, 'notice', true);
  return {
    ok: true,
    value: {
      notices: all
        .filter(({ head }) => head.state !== 'filling')
        .map(({ head }) => noticeSummary(head, moment.businessOn)),
    },
  };
};
