import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';

/** By claim, and without a word of the objectors: whoever opens one is asked whether it is his to know. */
export const listObjections: Act<'list-objections'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: claimStateKeys('objected') } as const;
  return readCursorPage(table, claims, source, query, {
    keep: (claim) => claim.state === 'objected',
    view: ({ head }) => ({
      ...claimSummary(head),
      objections: head.openObjections,
      noticeDaysLeft: head.noticeDaysLeft ?? 0,
    }),
  });
};
