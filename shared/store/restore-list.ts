import { canonicalJson } from '../claim/canonical-json.ts';
import { failed } from '../claim/failure.ts';
import { emptyList, type ListHead } from '../claim/payout-list-head.ts';
import { lineHash } from '../payout/line-hash.ts';
import { actOn, readHead } from './aggregate.ts';
import { lists } from './aggregates.ts';
import { linePages, readStoredLines, type StoredLine } from './list-store.ts';
import { commandFor, type Restoring, restoreLine, restorer, takeOff } from './restore-line.ts';
import { sealItem } from './seal-store.ts';
import type { Table } from './table.ts';

const unwritten = ({ sealed, moment }: Restoring): ListHead =>
  emptyList({ id: sealed.id, pots: [], createdOn: moment.businessOn, builtBy: [restorer.person] });

/** What was on the list when the backup was made, and was not, or otherwise, when it was sealed. */
const takeOffOthers = async (table: Table, restoring: Restoring): Promise<boolean> => {
  const textOf = ({ payment, offsets }: Pick<StoredLine, 'payment' | 'offsets'>): string =>
    canonicalJson({ ...payment, number: 1, offsets });
  const sealed = new Map(
    restoring.lines.map((line) => [
      line.claim,
      textOf({ payment: line, offsets: [...(restoring.offsets[line.claim] ?? [])] }),
    ]),
  );
  for (const line of await readStoredLines(table, restoring.sealed.id)) {
    const { claim } = line.payment;
    if (sealed.get(claim) === textOf(line)) continue;
    if (!(await takeOff(table, restoring, restoring.sealed.id, claim)).ok) return false;
  }
  return true;
};

/**
 * From here on nobody else moves a line: half restored, the list can be neither filled nor sealed otherwise nor
 * dropped. Count and total are the sealed ones at once; the books do not hold until all lines are there.
 */
const freeze = async (table: Table, restoring: Restoring): Promise<boolean> => {
  const { sealed, moment } = restoring;
  const { id, count, totalFen, hash } = sealed;
  const before = await readHead(table, lists, id);
  if (before?.head.state === 'open' && !(await takeOffOthers(table, restoring))) return false;
  const frozen = await actOn(table, lists, id, commandFor(restoring, 'open'), (stored) => {
    const list = stored?.head ?? unwritten(restoring);
    if (list.state !== 'open') return failed('not-in-this-state', { state: list.state });
    const sealedBy = restorer.person;
    const state = 'sealing' as const;
    return {
      ok: true,
      value: {
        act: 'restore-list',
        head: { ...list, state, count, totalFen, sealedBy, sealedOn: moment.businessOn, hash },
        detail: { hash },
        guard: { expression: 'lineMoves = :moves', values: { ':moves': list.lineMoves } },
        alongside: [sealItem(sealed)],
      },
    };
  });
  return frozen.ok || (await readHead(table, lists, id))?.head.hash === hash;
};

/** Only when its lines are the sealed ones to the last byte; else it stays as it is, and a person looks. */
const sealAgain = async (table: Table, restoring: Restoring): Promise<boolean> => {
  const { id, count, totalFen, hash } = restoring.sealed;
  const lines = lineHash();
  for await (const page of linePages(table, id)) lines.add(page);
  if (lines.hex() !== hash) return false;
  const done = await actOn(table, lists, id, commandFor(restoring, 'seal'), (stored) =>
    stored?.head.state === 'sealing'
      ? {
          ok: true,
          value: {
            act: 'seal-list',
            head: { ...stored.head, state: 'sealed' as const },
            detail: { count, totalFen, hash },
          },
        }
      : failed('not-in-this-state', { state: stored?.head.state ?? 'gone' }),
  );
  return done.ok || ['sealed', 'settled'].includes((await readHead(table, lists, id))?.head.state ?? 'gone');
};

/**
 * Brings a list back that was sealed after the time a table was restored to, so that no claim of it is paid again.
 * Its lines all come back. Answers the claims that stand otherwise than they did then: this payment of them is made no
 * more, and a person looks; called again, it puts those back that stand so now. Stopped halfway, it goes on from there.
 */
export const restoreList = async (table: Table, restoring: Restoring): Promise<{ sealed: boolean; kept: string[] }> => {
  if (!(await freeze(table, restoring))) return { sealed: false, kept: [] };
  const kept: string[] = [];
  let busy = false;
  for (const line of restoring.lines) {
    const outcome = await restoreLine(table, restoring, line);
    if (outcome === 'kept') kept.push(line.claim);
    busy ||= outcome === 'busy';
  }
  return { sealed: !busy && (await sealAgain(table, restoring)), kept };
};
