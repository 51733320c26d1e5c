import { dueFen } from '../claim/claim.ts';
import { contentHash } from '../claim/content-hash.ts';
import { failed } from '../claim/failure.ts';
import type { ActedBy, Moment } from '../claim/journal.ts';
import type { ListHead } from '../claim/payout-list-head.ts';
import { lineHash } from '../payout/line-hash.ts';
import type { PayoutLine } from '../payout/payout-line.ts';
import type { Seal } from '../payout/seal.ts';
import { actOn, type Command, readHead } from './aggregate.ts';
import { claims, lists } from './aggregates.ts';
import { sealedElsewhereKey } from './keys.ts';
import { addLine, readLines } from './list-store.ts';
import { sealItem } from './seal-store.ts';
import type { Table } from './table.ts';

type Restoring = { readonly sealed: Seal; readonly lines: readonly PayoutLine[]; readonly moment: Moment };

const restorer: ActedBy = { person: 'restore', name: '数据恢复', role: 'finance' };

const commandFor = ({ sealed, moment }: Restoring, what: string): Command => {
  const idempotencyKey = `restore-list:${sealed.id}:${what}`;
  return { by: restorer, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
};

/** The list as it was before its first line, where the table has nothing of it. */
const openAgain = (table: Table, restoring: Restoring) =>
  actOn(table, lists, restoring.sealed.id, commandFor(restoring, 'open'), (stored) => {
    if (stored) return failed('already-exists', { what: restoring.sealed.id });
    const head: ListHead = {
      id: restoring.sealed.id,
      state: 'open',
      pots: [],
      createdOn: restoring.moment.businessOn,
      builtBy: [restorer.person],
      count: 0,
      totalFen: 0,
      paidCount: 0,
      returnedCount: 0,
      paidFen: 0,
      returnedFen: 0,
      lineMoves: 0,
    };
    return { ok: true, value: { act: 'restore-list', head, detail: { hash: restoring.sealed.hash } } };
  });

/** The claim is listed again just as it was; where it does not stand as it did then, it is only kept from being listed. */
const putBack = async (table: Table, restoring: Restoring, line: PayoutLine): Promise<boolean> => {
  const list = restoring.sealed.id;
  const { number: _, ...payment } = line;
  const listed = await actOn(table, claims, line.claim, commandFor(restoring, line.claim), (stored) => {
    if (!stored) return failed('not-found');
    const claim = stored.head;
    const attempt = claim.attempt + 1;
    if (claim.state !== 'payable' || attempt !== line.attempt || dueFen(claim) !== line.amountFen)
      return failed('not-in-this-state', { state: claim.state });
    const { claimant, approvers, accountVersion } = claim;
    return {
      ok: true,
      value: {
        act: 'list',
        head: { ...claim, state: 'listed' as const, list, attempt, stateSinceOn: restoring.moment.businessOn },
        detail: { list, attempt, amountFen: line.amountFen },
        alongside: addLine(list, { payment, claimant, approvers, accountVersion, offsets: [] }),
      },
    };
  });
  if (listed.ok) return true;
  const stored = await readHead(table, claims, line.claim);
  if (stored?.head.state === 'listed' && stored.head.list === list) return true;
  await table.transact([{ put: { ...sealedElsewhereKey(line.claim), schema: 1, list, attempt: line.attempt ?? 1 } }]);
  return false;
};

/** Only when its lines are the sealed ones to the last byte; else it stays as it is, and a person looks. */
const sealAgain = async (table: Table, restoring: Restoring): Promise<boolean> => {
  const { sealed, moment } = restoring;
  const hash = lineHash();
  hash.add(await readLines(table, sealed.id));
  if (hash.hex() !== sealed.hash) return false;
  const done = await actOn(table, lists, sealed.id, commandFor(restoring, 'seal'), (stored) =>
    stored?.head.state === 'open'
      ? {
          ok: true,
          value: {
            act: 'seal-list',
            head: {
              ...stored.head,
              state: 'sealed' as const,
              sealedBy: restorer.person,
              sealedOn: moment.businessOn,
              hash: sealed.hash,
            },
            detail: { count: sealed.count, totalFen: sealed.totalFen, hash: sealed.hash },
            alongside: [sealItem(sealed)],
          },
        }
      : failed('not-in-this-state', { state: stored?.head.state ?? 'gone' }),
  );
  return done.ok;
};

/**
 * Brings a list back that was sealed after the time a table was restored to, so that no claim of it is paid again.
 * Answers the claims that could not be put back; they can be listed no more until a person has looked.
 */
export const restoreList = async (table: Table, restoring: Restoring): Promise<{ sealed: boolean; kept: string[] }> => {
  await openAgain(table, restoring);
  const kept: string[] = [];
  for (const line of restoring.lines) if (!(await putBack(table, restoring, line))) kept.push(line.claim);
  return { sealed: kept.length === 0 && (await sealAgain(table, restoring)), kept };
};
