import { contentHash, derivedId } from '../claim/content-hash.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import { type ExportHead, isDead } from '../payout/export-head.ts';
import type { Seal } from '../payout/seal.ts';
import { type PayoutTemplate, payoutTemplates } from '../payout/templates.ts';
import { actOn, type Change, type Command } from './aggregate.ts';
import { exports } from './aggregates.ts';
import { readCollection } from './collections.ts';
import type { ExportRunner } from './export-runner.ts';
import { headKey } from './keys.ts';
import type { Table } from './table.ts';

/** One export a sealed list and template: the same asked twice is made once. */
export const exportId = ({ id, hash }: Pick<Seal, 'id' | 'hash'>, template: PayoutTemplate): string =>
  derivedId('export', id, template, hash);

/** Asked for the first time, or again after it failed or its run died. */
export const askedExport = (
  sealed: Seal,
  template: PayoutTemplate,
  before: ExportHead | undefined,
  moment: Moment,
): Result<Change<ExportHead>> => {
  if (before && before.state !== 'failed' && !isDead(before, moment.at))
    return failed('not-in-this-state', { state: before.state });
  const head: ExportHead = {
    id: exportId(sealed, template),
    list: sealed.id,
    template,
    hash: sealed.hash,
    state: 'asked',
    rows: sealed.count,
    rowsDone: 0,
    run: before?.run ?? 0,
    beatAt: moment.at,
    fileName: `payout-list-${sealed.id}-${template}-${sealed.hash.slice(0, 12)}.${payoutTemplates[template].extension}`,
  };
  return { ok: true, value: { act: 'ask-export', head, detail: { list: sealed.id, template } } };
};

/** Its sign of life; false when this run is no longer the one that counts. */
export const beat = async (table: Table, { id, run }: ExportHead, rowsDone: number, at: string): Promise<boolean> => {
  const { written } = await table.transact([
    {
      update: headKey('export', id),
      set: 'SET rowsDone = :rows, beatAt = :at',
      condition: {
        expression: '#state = :running AND #run = :run',
        names: { '#state': 'state', '#run': 'run' },
        values: { ':running': 'running', ':run': run, ':rows': rowsDone, ':at': at },
      },
    },
  ]);
  return written;
};

export const clock: ActedBy = { person: 'clock', name: '业务时钟', role: 'clock' };

const mostRuns = 3;

const again = (head: ExportHead, { at }: Moment): Change<ExportHead> => ({
  act: 'ask-export',
  head: { ...head, state: 'asked', beatAt: at },
  detail: { run: head.run },
});

const givenUp = (head: ExportHead): Change<ExportHead> => ({
  act: 'fail-export',
  head: { ...head, state: 'failed', fault: 'interrupted' },
  detail: { fault: 'interrupted' },
});

/** Begins what nobody finished once more, and gives up what died three times: a person may still ask again. */
export const reviveExports = async (table: Table, runner: ExportRunner, moment: Moment): Promise<number> => {
  const dead = (await readCollection(table, exports, 'export#open')).filter(({ head }) => isDead(head, moment.at));
  let begun = 0;
  for (const { head, entries } of dead) {
    const idempotencyKey = `revive-export:${head.id}:${entries}`;
    const command: Command = { by: clock, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
    const revived = await actOn(table, exports, head.id, command, (stored) => {
      if (!stored || !isDead(stored.head, moment.at)) return failed('stale');
      return { ok: true, value: stored.head.run < mostRuns ? again(stored.head, moment) : givenUp(stored.head) };
    });
    if (!revived.ok || revived.value.state !== 'asked') continue;
    await runner.start(head.id);
    begun += 1;
  }
  return begun;
};
