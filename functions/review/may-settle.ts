import { type Claim, handsOf } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { handsAgainst, lifecycle } from '../../shared/claim/lifecycle.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import type { Actor } from '../../shared/store/people.ts';

/** Who may not settle an objection does not learn who made it. */
export const maySettle = (claim: Claim, { person }: Actor): Result<undefined> => {
  if (isBoundTo(person, claim.claimant)) return failed('own-claimant');
  const touched = handsAgainst(lifecycle.objected['dismiss-objection'], person.id, handsOf(claim));
  return touched.length > 0 ? failed('own-work') : { ok: true, value: undefined };
};
