import { type Claim, dueFen, unlisted } from '../claim/claim.ts';
import { contentHash } from '../claim/content-hash.ts';
import { type FailureCode, failed, type Result } from '../claim/failure.ts';
import type { ActedBy, Moment, Receipt } from '../claim/journal.ts';
import type { PayoutLine } from '../payout/payout-line.ts';
import { type Alongside, actOn, type Command, readHead, type Stored } from './aggregate.ts';
import { claims } from './aggregates.ts';
import { headKey, sealedElsewhereKey } from './keys.ts';
import { lineAsSealed, readStoredLine, removeLine, type StoredLine } from './list-store.ts';
import { offsetFenOf, releaseOffsets, reserveOffsets } from './recovery-store.ts';
import type { SealedContent } from './sealed-files.ts';
import { readSettlement } from './settled-store.ts';
import type { Condition, Table } from './table.ts';

export type Restoring = SealedContent & { readonly moment: Moment };

export const restorer: ActedBy = { person: 'restore', name: '数据恢复', role: 'finance' };

export const commandFor = ({ sealed, moment }: Restoring, what: string): Command => {
  const idempotencyKey = `restore-list:${sealed.id}:${what}`;
  return { by: restorer, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
};

const attemptOf = ({ attempt = 1 }: PayoutLine): number => attempt;

/** Off a list that was still open when the backup was made, as it must have come off later. */
export const takeOff = (table: Table, restoring: Restoring, list: string, id: string): Promise<Result<Receipt>> =>
  actOn(table, claims, id, commandFor(restoring, `off:${list}:${id}`), async (stored) => {
    const line = await readStoredLine(table, list, id);
    const listed = stored?.head.state === 'listed' && stored.head.list === list;
    if (!line || !listed) return failed('nothing-to-do');
    return {
      ok: true,
      value: {
        act: 'unlist',
        head: { ...unlisted(stored.head), stateSinceOn: restoring.moment.businessOn },
        detail: { list },
        alongside: [...removeLine(list, line.payment), ...releaseOffsets(line)],
      },
    };
  });

/** This payment is known here: listed just so, or answered and perhaps followed by the next. */
const isKnown = async (table: Table, { attempt, list }: Claim, line: PayoutLine, of: string): Promise<boolean> =>
  attempt > attemptOf(line) ||
  (attempt === attemptOf(line) && list === of) ||
  (await readSettlement(table, of, line.claim))?.attempt === attemptOf(line);

const lineFor = (
  restoring: Restoring,
  { number: _, ...payment }: PayoutLine,
  claim: Claim | undefined,
): StoredLine => ({
  payment,
  claimant: claim?.claimant ?? payment.creditCode ?? '',
  approvers: claim?.approvers ?? [],
  accountVersion: claim?.accountVersion ?? 0,
  offsets: [...(restoring.offsets[payment.claim] ?? [])],
});

const markedAttempt = async (table: Table, claim: string): Promise<number> =>
  Number((await table.get(sealedElsewhereKey(claim)))?.attempt ?? 0);

/** Only the mark of this payment or of an earlier one; that of a later one still holds. */
const unmark = async (table: Table, line: PayoutLine): Promise<Alongside[]> => {
  const marked = await markedAttempt(table, line.claim);
  if (marked === 0 || marked > attemptOf(line)) return [];
  const condition = { expression: 'attempt = :marked', values: { ':marked': marked } };
  return [{ remove: sealedElsewhereKey(line.claim), condition }];
};

/** A debt that does not allow it any more is no cause to decide anew: the claim is kept. */
const reserveAgain = (line: StoredLine): Alongside[] =>
  reserveOffsets(line).map((action) => ({
    ...action,
    otherwise: (found) => ({ code: 'recovery-exceeded', details: { openFen: Number(found?.openFen ?? 0) } }),
  }));

/** The claim is listed again just as it was, and so is what was kept back of it. */
const putBack = (table: Table, restoring: Restoring, line: PayoutLine): Promise<Result<Receipt>> => {
  const list = restoring.sealed.id;
  return actOn(table, claims, line.claim, commandFor(restoring, line.claim), async (stored) => {
    if (!stored) return failed('not-found');
    const claim = stored.head;
    if (await isKnown(table, claim, line, list)) return failed('nothing-to-do');
    const attempt = claim.attempt + 1;
    const again = lineFor(restoring, line, claim);
    const { amountFen, offsetFen = 0 } = line;
    const standsSo =
      claim.state === 'payable' &&
      attempt === attemptOf(line) &&
      dueFen(claim) === amountFen + offsetFen &&
      offsetFenOf(again.offsets) === offsetFen;
    if (!standsSo) return failed('not-in-this-state', { state: claim.state });
    return {
      ok: true,
      value: {
        act: 'list',
        head: { ...claim, state: 'listed' as const, list, attempt, stateSinceOn: restoring.moment.businessOn },
        detail: { list, attempt, amountFen, ...(offsetFen > 0 && { offsetFen }) },
        alongside: [lineAsSealed(list, again), ...reserveAgain(again), ...(await unmark(table, line))],
      },
    };
  });
};

/** What says for sure that the claim stands otherwise; after anything else it is tried again. */
const standsOtherwise: ReadonlySet<FailureCode> = new Set(['not-found', 'not-in-this-state', 'recovery-exceeded']);

const asItWas = (stored: Stored<Claim> | undefined): Condition =>
  stored
    ? { expression: 'revision = :revision', values: { ':revision': stored.revision } }
    : { expression: 'attribute_not_exists(pk)' };

/** The line is on the list as it was sealed, and its claim marked, so that this payment is never made again. */
const keep = async (table: Table, restoring: Restoring, line: PayoutLine): Promise<boolean> => {
  const list = restoring.sealed.id;
  const attempt = attemptOf(line);
  const [stored, marked] = await Promise.all([readHead(table, claims, line.claim), markedAttempt(table, line.claim)]);
  if (stored && (await isKnown(table, stored.head, line, list))) return false;
  const mark = {
    put: { ...sealedElsewhereKey(line.claim), schema: 1, list, attempt },
    condition: { expression: 'attribute_not_exists(pk) OR attempt <= :attempt', values: { ':attempt': attempt } },
  };
  const kept = await table.transact([
    { check: headKey('claim', line.claim), condition: asItWas(stored) },
    lineAsSealed(list, lineFor(restoring, line, stored?.head)),
    ...(marked > attempt ? [] : [mark]),
  ]);
  return kept.written;
};

/** `kept`: it stands otherwise than it did then, and a person looks. `busy`: to be tried again. */
export const restoreLine = async (
  table: Table,
  restoring: Restoring,
  line: PayoutLine,
): Promise<'back' | 'kept' | 'busy'> => {
  const before = await readHead(table, claims, line.claim);
  const { state, list, attempt } = before?.head ?? {};
  // The same payment cannot be on two lists: it left the other one before this one was sealed.
  if (state === 'listed' && list !== undefined && list !== restoring.sealed.id && attempt === attemptOf(line)) {
    const off = await takeOff(table, restoring, list, line.claim);
    if (!off.ok && off.failure.code === 'busy') return 'busy';
  }
  const done = await putBack(table, restoring, line);
  if (done.ok || done.failure.code === 'nothing-to-do') return 'back';
  return standsOtherwise.has(done.failure.code) && (await keep(table, restoring, line)) ? 'kept' : 'busy';
};
