import { contentHash } from '../claim/content-hash.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import type { Notice } from '../claim/notice.ts';
import { actOnClaim } from './act-on-claim.ts';
import { actOn, type Command } from './aggregate.ts';
import { notices } from './aggregates.ts';
import { readCollection } from './collections.ts';
import { readRows } from './notice-store.ts';
import type { Table } from './table.ts';

const clock: ActedBy = { person: 'clock', name: '业务时钟', role: 'clock' };

const commandFor = (notice: Notice, moment: Moment, what: string): Command => {
  const idempotencyKey = `end-notice:${notice.id}:${what}`;
  return { by: clock, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
};

/** Moves the claims of one notice; true when none of them is left behind. */
const endRows = async (table: Table, notice: Notice, moment: Moment): Promise<boolean> => {
  let whole = true;
  for (const row of await readRows(table, notice.id)) {
    const command = commandFor(notice, moment, row.claim);
    const moved = await actOnClaim(table, row.claim, 'end-notice', command, undefined, (claim) => ({
      ok: true,
      value: { head: { ...claim, state: 'payable' }, detail: { notice: notice.id, endedOn: notice.endsOn } },
    }));
    // A claim in another state left the notice earlier; a busy one is for the next time.
    if (!moved.ok && moved.failure.code !== 'not-in-this-state') whole = false;
  }
  return whole;
};

/**
 * Ends the notices whose last day has passed: their claims become payable. It can be stopped at any point and run
 * again, for each claim moves once and a notice is marked ended only after all of its claims.
 */
export const endNotices = async (table: Table, moment: Moment): Promise<number> => {
  const passed = (await readCollection(table, notices, 'notice#open')).filter(
    ({ head }) => head.state === 'published' && head.endsOn < moment.businessOn,
  );
  let ended = 0;
  for (const { head: notice } of passed) {
    if (!(await endRows(table, notice, moment))) continue;
    const marked = await actOn(table, notices, notice.id, commandFor(notice, moment, 'notice'), (stored) => ({
      ok: true,
      value: { act: 'end-notice', head: { ...(stored?.head ?? notice), state: 'ended' as const }, detail: {} },
    }));
    if (marked.ok) ended += 1;
  }
  return ended;
};
