import { failed } from '../../shared/claim/failure.ts';
import type { Appropriation } from '../../shared/claim/pot-account.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { namesOf } from './names-of.ts';
import { potShown } from './pot-shown.ts';
import { sumUnderReview } from './sum-under-review.ts';

const touches = ({ programme, year, kind }: Appropriation, pot: string): boolean =>
  potId(programme, year) === pot || (kind === 'carry-over' && potId(programme, year + 1) === pot);

export const viewPot: Act<'view-pot'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, pots, path.pot);
  if (!stored) return failed('not-found');
  const [all, underReview] = await Promise.all([
    readCollection(table, appropriations, 'appropriation'),
    sumUnderReview(table),
  ]);
  const changes = all
    .map(({ head }) => head)
    .filter((change) => touches(change, path.pot))
    .sort((one, other) => other.askedOn.localeCompare(one.askedOn));
  const people = await namesOf(
    table,
    changes.map(({ askedBy }) => askedBy),
  );
  return { ok: true, value: { pot: potShown(stored.head, underReview), changes, people } };
};
