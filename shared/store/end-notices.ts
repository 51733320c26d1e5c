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

/**
 * Ends the notices whose last day has passed: their claims become payable. It can be stopped at any point and run
 * again, for each claim moves once and the notice is marked ended only after all of them.
 */
export const endNotices = async (table: Table, moment: Moment): Promise<{ ended: number; claims: number }> => {
  const open = (await readCollection(table, notices, 'notice')).filter(
    ({ head }) => head.state === 'published' && head.endsOn < moment.businessOn,
  );
  let claims = 0;
  for (const { head: notice } of open) {
    for (const row of await readRows(table, notice.id)) {
      const moved = await actOnClaim(
        table,
        row.claim,
        'end-notice',
        commandFor(notice, moment, row.claim),
        undefined,
        (claim) => ({
          ok: true,
          value: { head: { ...claim, state: 'payable' }, detail: { notice: notice.id, endedOn: notice.endsOn } },
        }),
      );
      if (moved.ok) claims += 1;
    }
    await actOn(table, notices, notice.id, commandFor(notice, moment, 'notice'), (stored) => ({
      ok: true,
      value: { act: 'end-notice', head: { ...(stored?.head ?? notice), state: 'ended' as const }, detail: {} },
    }));
  }
  return { ended: open.length, claims };
};
