import type { Notice } from '../../shared/claim/notice.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';
import { openNotice } from '../../shared/store/notice-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedOfRound, isDue, periodFrom, rowShown } from './due-for-notice.ts';

/** The notice that somebody began and did not finish. */
const begunIn = async (table: Table, round: string): Promise<Notice | undefined> => {
  const id = await openNotice(table, round);
  return id === undefined ? undefined : (await readHead(table, notices, id))?.head;
};

export const previewNotice: Act<'preview-notice'> = async ({ table }, { actor, path, query, moment }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const period = await periodFrom(table, path.round, moment.businessOn);
  if (!period.ok) return period;
  const begun = await begunIn(table, path.round);
  const page = await readCursorPage(table, claims, approvedOfRound(path.round), query, {
    keep: isDue(path.round),
    view: ({ head }) => ({ ...rowShown(head), clauseTitle: clauseTitle(head) }),
  });
  if (!page.ok) return page;
  return {
    ok: true,
    value: {
      ...page.value,
      ...period.value,
      ...(begun && { begun: { id: begun.id, title: begun.title, count: begun.count, totalFen: begun.totalFen } }),
    },
  };
};
