import { problemOf } from '../../shared/contract/problem.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import { maySettle } from './may-settle.ts';

/** By claim, and without a word of the objectors; to whom they are not his to know, the row says why. */
export const listObjections: Act<'list-objections'> = async ({ table }, { actor, query, locale }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: claimStateKeys('objected') } as const;
  return readCursorPage(table, claims, source, query, {
    keep: (claim) => claim.state === 'objected',
    view: ({ head }) => {
      const may = maySettle(head, actor);
      return {
        ...claimSummary(head),
        objections: head.openObjections,
        noticeDaysLeft: head.noticeDaysLeft ?? 0,
        ...(!may.ok && { barred: problemOf(may.failure, locale).title }),
      };
    },
  });
};
