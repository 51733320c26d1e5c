import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Moment } from '../../shared/claim/journal.ts';
import type { ExportHead } from '../../shared/payout/export-head.ts';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { SealBroken, sealedLines } from '../../shared/payout/sealed-lines.ts';
import { writePayout } from '../../shared/payout/template.ts';
import { payoutTemplates } from '../../shared/payout/templates.ts';
import { actOn, type Change, type Command, readHead } from '../../shared/store/aggregate.ts';
import { exports } from '../../shared/store/aggregates.ts';
import { beat, clock } from '../../shared/store/export-store.ts';
import { linePages } from '../../shared/store/list-store.ts';
import { FileDiffers, type PayoutStore, type Written } from '../../shared/store/payout-store.ts';
import { readSeal } from '../../shared/store/seal-store.ts';
import type { Table } from '../../shared/store/table.ts';

type Making = {
  readonly table: Table;
  readonly payouts: PayoutStore;
  /** The typeface of the printed summary. */
  readonly fontPath: string;
  readonly now: () => Promise<Moment>;
};

const beatMs = 2000;

/** Another run was begun because this one was thought dead; that one counts. */
class Superseded extends Error {}

const act = async (
  { table, now }: Making,
  id: string,
  key: string,
  decide: (head: ExportHead) => Change<ExportHead> | undefined,
) => {
  const idempotencyKey = `make-export:${id}:${key}`;
  const command: Command = { by: clock, moment: await now(), idempotencyKey, requestHash: contentHash(idempotencyKey) };
  return actOn(table, exports, id, command, (stored) => {
    const change = stored && decide(stored.head);
    return change ? { ok: true, value: change } : failed('stale');
  });
};

/** The pages on their way to the file, with a sign of life every few seconds. */
async function* told(
  { table, now }: Making,
  made: ExportHead,
  pages: AsyncIterable<readonly PayoutLine[]>,
): AsyncGenerator<readonly PayoutLine[]> {
  let rowsDone = 0;
  let due = performance.now() + beatMs;
  for await (const page of pages) {
    yield page;
    rowsDone += page.length;
    if (performance.now() < due) continue;
    if (!(await beat(table, made, rowsDone, (await now()).at))) throw new Superseded();
    due = performance.now() + beatMs;
  }
}

const written = async (making: Making, made: ExportHead): Promise<Written> => {
  const { table, payouts, fontPath } = making;
  const sealed = await readSeal(table, made.list);
  if (sealed?.hash !== made.hash) throw new SealBroken({ id: made.list });
  const lines = told(making, made, sealedLines(sealed, linePages(table, made.list)));
  const chunks = writePayout(made.template, sealed, lines, fontPath);
  return payouts.write(`${made.list}/${made.fileName}`, chunks, payoutTemplates[made.template].mediaType);
};

const faultOf = (error: unknown): NonNullable<ExportHead['fault']> =>
  error instanceof FileDiffers ? 'file-differs' : error instanceof SealBroken ? 'lines-differ' : 'interrupted';

/**
 * Makes the file of an export that is asked for, once: an invocation that finds it begun, made or failed goes away
 * again. `invocation` tells two at the same moment apart. Throws what kept it from being made, after noting that.
 */
export const makeExport = async (making: Making, id: string, invocation: string): Promise<ExportHead | undefined> => {
  const at = (await making.now()).at;
  const begun = await act(making, id, `begin:${invocation}`, (head) =>
    head.state === 'asked'
      ? {
          act: 'begin-export',
          head: { ...head, state: 'running', run: head.run + 1, invocation, beatAt: at },
          detail: {},
        }
      : undefined,
  );
  const made = (await readHead(making.table, exports, id))?.head;
  const ours = (head: ExportHead): boolean => head.state === 'running' && head.run === made?.run;
  // Lambda repeats a failed invocation under its own id: what that began is over, and another run may be at it.
  if (!begun.ok || !made || !ours(made) || made.invocation !== invocation) return undefined;
  const end = (key: string, change: Partial<ExportHead>, detail: Record<string, unknown>) =>
    act(making, id, `${key}:${made.run}`, (head) =>
      ours(head) ? { act: `${key}-export`, head: { ...head, ...change }, detail } : undefined,
    );
  try {
    const file = await written(making, made);
    await end('finish', { state: 'done', rowsDone: made.rows, ...file }, { ...file });
  } catch (error) {
    if (error instanceof Superseded) return undefined;
    const fault = faultOf(error);
    await end('fail', { state: 'failed', fault }, { fault });
    throw error;
  }
  return (await readHead(making.table, exports, id))?.head;
};
