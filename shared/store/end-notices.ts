import type { Claim } from '../claim/claim.ts';
import { contentHash } from '../claim/content-hash.ts';
import { failed } from '../claim/failure.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import type { Notice } from '../claim/notice.ts';
import { lastDayOf } from '../claim/notice-clock.ts';
import { actOnClaim } from './act-on-claim.ts';
import { actOn, type Command, readHeads, type Stored } from './aggregate.ts';
import { claims, notices } from './aggregates.ts';
import { readCollection } from './collections.ts';
import { readRows } from './notice-store.ts';
import type { Table } from './table.ts';

const clock: ActedBy = { person: 'clock', name: '业务时钟', role: 'clock' };

/** The revision belongs to the key: a claim that an objection brought back to its notice comes to its end once more. */
const commandFor = (notice: Notice, moment: Moment, what: string, revision: number): Command => {
  const idempotencyKey = `end-notice:${notice.id}:${what}:${revision}`;
  return { by: clock, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
};

const hasPassed = (claim: Claim, notice: Notice, today: string): boolean => lastDayOf(claim, notice) < today;

/** Moves one claim whose last day has passed. */
const endRow = async (table: Table, notice: Notice, moment: Moment, { head, revision }: Stored<Claim>) => {
  const command = commandFor(notice, moment, head.id, revision);
  const moved = await actOnClaim(table, head.id, 'end-notice', command, undefined, (claim) =>
    claim.notice === notice.id && hasPassed(claim, notice, moment.businessOn)
      ? {
          ok: true,
          value: {
            head: { ...claim, state: 'payable' },
            detail: { notice: notice.id, endedOn: lastDayOf(claim, notice) },
          },
        }
      : failed('stale'),
  );
  return moved.ok;
};

/** True when no claim of the notice is open to objection, or held by one, any more. */
const endRows = async (table: Table, notice: Notice, moment: Moment): Promise<boolean> => {
  const rows = await readRows(table, notice.id);
  const ids = rows.map(({ claim }) => claim);
  let whole = true;
  for (const stored of await readHeads(table, claims, ids)) {
    const { head } = stored;
    // An upheld objection took it off; it may be on another notice by now.
    if (head.notice !== notice.id) continue;
    const ends = head.state === 'in-notice' && hasPassed(head, notice, moment.businessOn);
    const stays = head.state === 'objected' || head.state === 'in-notice';
    // One that moved meanwhile is looked at again the next time.
    if (stays && !(ends && (await endRow(table, notice, moment, stored)))) whole = false;
  }
  return whole;
};

/**
 * Ends the notices whose last day has passed: their claims become payable, but for those that an objection holds or
 * gave a last day of their own. It can be stopped at any point and run again: each claim moves once, and a notice is
 * marked ended only after all of its claims, if nothing about it moved since it was read.
 */
export const endNotices = async (table: Table, moment: Moment): Promise<number> => {
  const passed = (await readCollection(table, notices, 'notice#open')).filter(
    ({ head }) => head.state === 'published' && head.endsOn < moment.businessOn,
  );
  let ended = 0;
  for (const { head: notice, revision } of passed) {
    if (!(await endRows(table, notice, moment))) continue;
    const command = commandFor(notice, moment, 'notice', revision);
    const marked = await actOn(table, notices, notice.id, command, (stored) =>
      stored?.revision === revision && stored.head.holds === 0
        ? {
            ok: true,
            value: {
              act: 'end-notice',
              head: { ...stored.head, state: 'ended' as const },
              detail: {},
              guard: { expression: 'holds = :none', values: { ':none': 0 } },
            },
          }
        : failed('stale'),
    );
    if (marked.ok) ended += 1;
  }
  return ended;
};
