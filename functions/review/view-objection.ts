import { type Claim, handsOf } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { handsAgainst, lifecycle } from '../../shared/claim/lifecycle.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readObjection } from '../../shared/store/objection-store.ts';
import type { Actor } from '../../shared/store/people.ts';

/** Who may not settle an objection does not learn who made it. */
const mayKnow = (claim: Claim, { person }: Actor): Result<undefined> => {
  if (isBoundTo(person, claim.claimant)) return failed('own-claimant');
  const touched = handsAgainst(lifecycle.objected['dismiss-objection'], person.id, handsOf(claim));
  return touched.length > 0 ? failed('own-work') : { ok: true, value: undefined };
};

export const viewObjection: Act<'view-objection'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, claims, path.claim);
  const found = stored && (await readObjection(table, path.claim, path.objection));
  if (!found) return failed('not-found');
  const may = mayKnow(stored.head, actor);
  if (!may.ok) return may;
  const { claim: _claim, codeHash: _hash, settledBy: _by, withAnother, ...shown } = found;
  return {
    ok: true,
    value: {
      ...shown,
      settledWithAnother: withAnother === true,
      othersOpen: stored.head.openObjections.filter((number) => number !== found.number).length,
      claim: claimSummary(stored.head),
      noticeDaysLeft: stored.head.noticeDaysLeft ?? 0,
    },
  };
};
