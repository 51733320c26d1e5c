import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { arePayoutsOpen } from '../../shared/store/payout-lock.ts';
import { namesOf } from './names-of.ts';
import { potShown } from './pot-shown.ts';
import { sumUnderReview } from './sum-under-review.ts';

export const listPots: Act<'list-pots'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['finance', 'approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const [kept, all, underReview, payoutsOpen] = await Promise.all([
    readCollection(table, pots, 'pot'),
    readCollection(table, appropriations, 'appropriation'),
    sumUnderReview(table),
    arePayoutsOpen(table),
  ]);
  const asked = all
    .map(({ head }) => head)
    .filter(({ state }) => state === 'asked')
    .sort((one, other) => one.askedOn.localeCompare(other.askedOn));
  const askedBy = asked.map((change) => change.askedBy);
  return {
    ok: true,
    value: {
      pots: kept.map(({ head }) => potShown(head, underReview)),
      asked,
      people: await namesOf(table, askedBy),
      payoutsOpen,
    },
  };
};
