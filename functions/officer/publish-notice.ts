import { derivedId } from '../../shared/claim/content-hash.ts';
import { type FailureCode, failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { Notice } from '../../shared/claim/notice.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { actOn, answerOnce, type Command, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { readPage } from '../../shared/store/collections.ts';
import {
  addRow,
  beginNotice,
  completeNotice,
  noteFinished,
  openNotice,
  readFinished,
} from '../../shared/store/notice-store.ts';
import { type Actor, stillHolds } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedOfRound, isDue, type Period, periodFrom, rowShown } from './due-for-notice.ts';

/** Well within a function's time: what is left is for the next call with the same key. */
const milliseconds = 15_000;

/** Moved by somebody else meanwhile, or to be revoked: the notice goes on without it. */
const leftAside = new Set<FailureCode>(['not-in-this-state', 'revocation-asked']);

type Run = {
  readonly own: string;
  readonly notice: string;
  readonly round: string;
  readonly command: Command;
  readonly actor: Actor;
};

/** The claim, its row and the notice's figures move together. */
const putOnNotice = (table: Table, { notice, command, actor }: Run, id: string): Promise<Result<Receipt>> =>
  actOnClaim(table, id, 'publish-notice', stepOf(command, id), actor, (claim) => {
    if (claim.revokers.length > 0) return failed('revocation-asked');
    const row = { notice, ...rowShown(claim) };
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'in-notice', notice },
        detail: { notice, amountFen: row.amountFen },
        alongside: addRow(row),
      },
    };
  });

const approvedOf = (table: Table, round: string, after?: string) =>
  readPage(table, claims, approvedOfRound(round), { limit: 50, ...(after && { after }), keep: isDue(round) });

/** Puts the round's approved claims on the notice; true when none is left. */
const putAll = async (table: Table, run: Run): Promise<Result<boolean>> => {
  const until = performance.now() + milliseconds;
  let whole = true;
  let after: string | undefined;
  do {
    const page = await approvedOf(table, run.round, after);
    for (const { head } of page.items) {
      if (performance.now() > until) return { ok: true, value: false };
      const moved = await putOnNotice(table, run, head.id);
      if (!moved.ok && moved.failure.code === 'busy') whole = false;
      else if (!moved.ok && !leftAside.has(moved.failure.code)) return moved;
    }
    after = page.next;
  } while (after !== undefined);
  return { ok: true, value: whole };
};

/** Opens a notice for the round, or goes on with the one that somebody opened and did not finish. */
const openOne = async (table: Table, run: Run, head: Notice): Promise<Result<string>> => {
  const under = await openNotice(table, run.round);
  if (under) return { ok: true, value: under };
  if ((await approvedOf(table, run.round)).items.length === 0) return failed('nothing-to-do');
  const command = stepOf(run.command, 'open');
  const opened = await actOn(table, notices, head.id, command, (stored) =>
    stored
      ? failed('busy')
      : {
          ok: true,
          value: {
            act: 'open-notice',
            head,
            detail: { title: head.title },
            alongside: [
              { ...beginNotice(run.round, head.id), otherwise: () => ({ code: 'busy' }) },
              stillHolds(run.actor),
            ],
          },
        },
  );
  if (opened.ok) return { ok: true, value: head.id };
  const begun = await openNotice(table, run.round);
  return begun ? { ok: true, value: begun } : opened;
};

/** The period begins with the day on which the notice is complete. */
const publish = (table: Table, run: Run, { endsOn, provisional }: Period): Promise<Result<Receipt>> =>
  actOn(table, notices, run.notice, run.command, (stored) => {
    if (!stored) return failed('not-found');
    const { head } = stored;
    if (head.state !== 'filling') return failed('not-in-this-state', { state: head.state });
    const closing = [completeNotice(run.round), stillHolds(run.actor)];
    const guard = { expression: '#count = :count', names: { '#count': 'count' }, values: { ':count': head.count } };
    // Every claim went onto a notice that was published just before this one was opened.
    if (head.count === 0)
      return {
        ok: true,
        value: {
          act: 'drop-notice',
          head: { ...head, state: 'dropped' as const },
          detail: {},
          guard,
          alongside: closing,
        },
      };
    const finished = run.own === run.notice ? [] : [noteFinished(run.own, run.notice, run.command.requestHash)];
    return {
      ok: true,
      value: {
        act: 'publish-notice',
        head: { ...head, state: 'published' as const, publishedOn: run.command.moment.businessOn, endsOn, provisional },
        detail: { endsOn, count: head.count, totalFen: head.totalFen },
        guard,
        alongside: [...closing, ...finished],
      },
    };
  });

const answerOf = async (table: Table, id: string) => {
  const stored = await readHead(table, notices, id);
  if (!stored) return failed('not-found');
  const { count, totalFen, endsOn, provisional, state } = stored.head;
  if (state === 'dropped') return failed('nothing-to-do');
  return { ok: true as const, value: { id, count, totalFen, endsOn, provisional, left: state === 'filling' } };
};

const newNotice = (id: string, request: Request<'publish-notice'>, period: Period): Notice => ({
  id,
  round: request.path.round,
  title: request.body.title,
  state: 'filling',
  publishedOn: request.moment.businessOn,
  ...period,
  count: 0,
  totalFen: 0,
  holds: 0,
});

/**
 * Puts every approved claim of the round on a notice and publishes it last. Stopped halfway, or out of time (`left`),
 * the next call goes on with the same notice, whoever makes it.
 */
export const publishNotice: Act<'publish-notice'> = async ({ table }, request) => {
  const { actor, path, moment } = request;
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  const period = await periodFrom(table, path.round, moment.businessOn);
  if (!period.ok) return period;

  const command = commandOf(request, own.value);
  const id = derivedId('notice', path.round, actor.person.id, request.idempotencyKey);
  const earlier = await answerOnce(table, 'notice', id, command, () => id);
  if (earlier) return earlier.ok ? answerOf(table, id) : earlier;
  const finished = await readFinished(table, id);
  if (finished)
    return finished.requestHash === command.requestHash
      ? answerOf(table, finished.notice)
      : failed('idempotency-key-reused', { idempotencyKey: request.idempotencyKey });
  const run = { round: path.round, command, actor, own: id, notice: id };
  const opened = await openOne(table, run, newNotice(id, request, period.value));
  if (!opened.ok) return opened;
  const notice = opened.value;
  const whole = await putAll(table, { ...run, notice });
  if (!whole.ok) return whole;
  if (whole.value) {
    const published = await publish(table, { ...run, notice }, period.value);
    // Two officers at once: the other was first to publish.
    if (!published.ok && published.failure.code !== 'not-in-this-state') return published;
  }
  return answerOf(table, notice);
};
