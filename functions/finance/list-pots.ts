import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { sumUnderReview } from './sum-under-review.ts';

export const listPots: Act<'list-pots'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['finance', 'approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const [kept, asked, underReview] = await Promise.all([
    readCollection(table, pots, 'pot'),
    readCollection(table, appropriations, 'appropriation'),
    sumUnderReview(table),
  ]);
  return {
    ok: true,
    value: {
      pots: kept.map(({ head }) => ({
        ...head,
        balances: potBalances(head),
        underReviewFen: underReview.get(head.id) ?? 0,
      })),
      asked: asked.map(({ head }) => head).filter(({ state }) => state === 'asked'),
    },
  };
};
