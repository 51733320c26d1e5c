import { setTimeout as pause } from 'node:timers/promises';
import { type Claim, withPerson } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Moment, Receipt } from '../../shared/claim/journal.ts';
import { type ClaimAction, transitionOf } from '../../shared/claim/lifecycle.ts';
import { asClaimant } from '../../shared/http/access.ts';
import { commandOf, type Request } from '../../shared/http/act.ts';
import { actOnClaim, type ClaimChange } from '../../shared/store/act-on-claim.ts';
import { headItem, readHead, type Stored } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { type Actor, stillHolds } from '../../shared/store/people.ts';
import type { Table, TableAction } from '../../shared/store/table.ts';

/** A claim of a claimant this person acts for; a foreign one and none at all look the same. */
export const ownClaim = async (
  table: Table,
  actor: Actor,
  claim: string,
  moment: Moment,
): Promise<Result<Stored<Claim>>> => {
  const stored = await readHead(table, claims, claim);
  if (!stored) return failed('not-found');
  const own = asClaimant(actor, stored.head.claimant, moment);
  return own.ok ? { ok: true, value: stored } : own;
};

type OwnCommand = Pick<Request<'submit-claim'>, 'actor' | 'moment' | 'idempotencyKey' | 'requestHash'>;

/** An action of the lifecycle by the claimant's own people. */
export const actOnOwnClaim = async (
  table: Table,
  claim: string,
  action: ClaimAction,
  request: OwnCommand,
  decide: (claim: Claim, revision: number) => Promise<Result<ClaimChange>> | Result<ClaimChange>,
): Promise<Result<Receipt>> => {
  const stored = await readHead(table, claims, claim);
  if (!stored) return failed('not-found');
  const own = asClaimant(request.actor, stored.head.claimant, request.moment);
  if (!own.ok) return own;
  return actOnClaim(table, claim, action, commandOf(request, own.value), request.actor, decide);
};

const attempts = 8;

/**
 * Changes the working copy: the person joins the editors, the revision moves, and `write` goes with it. Without a
 * revision of the caller's (papers do not overwrite one another) the change is repeated until it meets a quiet moment.
 */
export const editWorkingCopy = async (
  table: Table,
  actor: Actor,
  claim: string,
  moment: Moment,
  change: { revision?: number; write: (stored: Stored<Claim>) => Promise<Result<readonly TableAction[]>> },
): Promise<Result<{ id: string; revision: number }>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(Math.random() * 20 * 2 ** attempt);
    const own = await ownClaim(table, actor, claim, moment);
    if (!own.ok) return own;
    const { head, revision } = own.value;
    if (!transitionOf(head.state, 'edit-draft')) return failed('not-in-this-state', { state: head.state });
    if (change.revision !== undefined && change.revision !== revision) return failed('stale', { revision });
    const written = await change.write(own.value);
    if (!written.ok) return written;
    const next = {
      ...own.value,
      revision: revision + 1,
      head: { ...head, editors: withPerson(head.editors, actor.person.id) },
    };
    const { otherwise: _, ...holds } = stillHolds(actor);
    const outcome = await table.transact([
      {
        ...headItem(claims, claim, next),
        condition: { expression: 'revision = :revision', values: { ':revision': revision } },
      },
      holds,
      ...written.value,
    ]);
    if (outcome.written) return { ok: true, value: { id: claim, revision: next.revision } };
  }
  return failed('busy');
};
