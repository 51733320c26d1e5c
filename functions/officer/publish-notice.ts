import { lastOfWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { Notice } from '../../shared/claim/notice.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { actOn, type Command, readHead } from '../../shared/store/aggregate.ts';
import { claims, notices } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { publishedRound } from '../../shared/store/claim-store.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import { headKey } from '../../shared/store/keys.ts';
import { rowItem } from '../../shared/store/notice-store.ts';
import { type Actor, stillHolds } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

/** The claim, its row and the notice's figures move together. */
const putOnNotice = (
  table: Table,
  notice: string,
  id: string,
  command: Command,
  actor: Actor,
): Promise<Result<Receipt>> =>
  actOnClaim(table, id, 'publish-notice', command, actor, (claim) => {
    const { approvedFen } = claim;
    if (approvedFen === undefined) throw new Error(`The approved claim ${claim.id} has no sum.`);
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'in-notice', notice },
        detail: { notice, amountFen: approvedFen },
        alongside: [
          rowItem({
            notice,
            claim: claim.id,
            name: claim.publicName,
            clause: claim.clause,
            citation: clauseOf(claim).citation,
            amountFen: approvedFen,
          }),
          {
            update: headKey('notice', notice),
            set: 'SET #count = #count + :one, totalFen = totalFen + :amount',
            condition: {
              expression: '#state = :filling',
              names: { '#count': 'count', '#state': 'state' },
              values: { ':one': 1, ':amount': approvedFen, ':filling': 'filling' },
            },
            otherwise: (found) => ({ code: 'not-in-this-state', details: { state: String(found?.state ?? 'gone') } }),
          },
        ],
      },
    };
  });

/** Ids of the round's approved claims; read whole, a round has thousands at most. */
const approvedClaims = async (table: Table, round: string): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  const approved = (claim: Claim): boolean => claim.state === 'approved' && claim.round === round;
  do {
    const page = await readPage(
      table,
      claims,
      { index: 'byCollection', keys: claimStateKeys('approved'), prefix: `${round}#` },
      { limit: 100, ...(after !== undefined && { after }), keep: approved },
    );
    ids.push(...page.items.map(({ head }) => head.id));
    after = page.next;
  } while (after !== undefined);
  return ids;
};

/**
 * Opens the notice, puts every approved claim of the round on it, and publishes it last: its period begins with the
 * day on which it is complete. Stopped halfway, the same command goes on where it was.
 */
export const publishNotice: Act<'publish-notice'> = async (stores, { actor, path, body, moment, ...request }) => {
  const { table } = stores;
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  const round = await publishedRound(table, path.round);
  if (!round) return failed('not-found');
  const { noticeWorkingDays } = round.content;
  const period = lastOfWorkingDays(moment.businessOn, noticeWorkingDays, mainlandChina);
  if (!period.ok) return failed('calendar-missing', { year: period.year });

  const id = derivedId('notice', path.round, actor.person.id, request.idempotencyKey);
  const command = (step: string): Command =>
    commandOf({ ...request, moment, idempotencyKey: `${request.idempotencyKey}:${step}` }, own.value);
  const existing = await readHead(table, notices, id);
  if (!existing) {
    const waiting = await approvedClaims(table, path.round);
    if (waiting.length === 0) return failed('nothing-to-do');
    const head: Notice = {
      id,
      round: path.round,
      title: body.title,
      state: 'filling',
      publishedOn: moment.businessOn,
      workingDays: noticeWorkingDays,
      endsOn: period.endsOn,
      provisional: period.provisional,
      count: 0,
      totalFen: 0,
    };
    const opened = await actOn(table, notices, id, command('open'), (stored) =>
      stored
        ? failed('busy')
        : {
            ok: true,
            value: { act: 'open-notice', head, detail: { title: body.title }, alongside: [stillHolds(actor)] },
          },
    );
    if (!opened.ok) return opened;
  }
  if (!existing || existing.head.state === 'filling') {
    for (const claim of await approvedClaims(table, path.round)) {
      const moved = await putOnNotice(table, id, claim, command(claim), actor);
      if (!moved.ok && moved.failure.code !== 'not-in-this-state') return moved;
    }
    const published = await actOn(table, notices, id, command('publish'), (stored) => {
      if (!stored) return failed('not-found');
      if (stored.head.count === 0) return failed('nothing-to-do');
      const { endsOn, provisional } = period;
      return {
        ok: true,
        value: {
          act: 'publish-notice',
          head: { ...stored.head, state: 'published' as const, publishedOn: moment.businessOn, endsOn, provisional },
          detail: { endsOn, count: stored.head.count, totalFen: stored.head.totalFen },
          guard: {
            expression: '#count = :count',
            names: { '#count': 'count' },
            values: { ':count': stored.head.count },
          },
        },
      };
    });
    if (!published.ok) return published;
  }
  const notice = await readHead(table, notices, id);
  if (!notice) return failed('not-found');
  const { count, totalFen, endsOn, provisional } = notice.head;
  return { ok: true, value: { id, count, totalFen, endsOn, provisional } };
};
