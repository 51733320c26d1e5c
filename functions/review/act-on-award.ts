import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { ClaimAction } from '../../shared/claim/lifecycle.ts';
import type { Role } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import { commandOf, type Request } from '../../shared/http/act.ts';
import { actOnClaim, type ClaimChange } from '../../shared/store/act-on-claim.ts';
import type { Table } from '../../shared/store/table.ts';

type AwardRequest = Pick<Request<'revoke-claim'>, 'actor' | 'moment' | 'idempotencyKey' | 'requestHash' | 'path'>;

/** An act of those who decide on a claim that was decided before; a draft does not exist for them. */
export const actOnAward = async (
  table: Table,
  action: ClaimAction,
  roles: readonly Role[],
  request: AwardRequest,
  decide: (claim: Claim) => Promise<Result<ClaimChange>> | Result<ClaimChange>,
): Promise<Result<Receipt>> => {
  const { actor, path } = request;
  const own = asAnyStaff(actor, roles);
  if (!own.ok) return own;
  const done = await actOnClaim(table, path.claim, action, commandOf(request, own.value), actor, decide);
  const isDraft = !done.ok && done.failure.code === 'not-in-this-state' && done.failure.details?.state === 'draft';
  return isDraft ? failed('not-found') : done;
};
