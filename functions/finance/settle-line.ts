import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { potId } from '../../shared/money/pot.ts';
import { lineReference } from '../../shared/payout/payout-line.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { type Command, stepOf } from '../../shared/store/aggregate.ts';
import type { readStoredLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { movePots, payFromPot, returnToPot } from '../../shared/store/pot-store.ts';
import { offsetFenOf, recoveredBy, releaseOffsets, settleOffsets } from '../../shared/store/recovery-store.ts';
import { returnSettledLine, type Settlement, type Source, settleLine } from '../../shared/store/settled-store.ts';
import type { Table } from '../../shared/store/table.ts';

/** A line of a sealed list, and by whom and by what it is settled. */
export type Settling = {
  readonly table: Table;
  readonly list: string;
  readonly line: Awaited<ReturnType<typeof readStoredLines>>[number];
  readonly by: Source;
  readonly command: Command;
  readonly actor: Actor;
};

/** A restored list may have lines of claims that the backup does not know: they are no hindrance to the other lines. */
const orGone = (done: Result<Receipt>): Result<Receipt> =>
  !done.ok && done.failure.code === 'not-found' ? failed('not-in-this-state', { state: 'gone' }) : done;

const attemptOf = ({ line }: Settling): number => line.payment.attempt ?? 1;

const settlementOf = (settling: Settling, outcome: Settlement['outcome']): Settlement => ({
  claim: settling.line.payment.claim,
  attempt: attemptOf(settling),
  amountFen: settling.line.payment.amountFen,
  outcome,
  by: settling.by,
  settledOn: settling.command.moment.businessOn,
});

const detailOf = (settling: Settling) => ({
  list: settling.list,
  attempt: attemptOf(settling),
  amountFen: settling.line.payment.amountFen,
  ...settling.by,
});

/** A step is one payment's: under the same key by the same person it has one effect, whatever request it came with. */
export const lineStep = (command: Command, key: string, { payment }: Settling['line']): Command =>
  stepOf({ ...command, idempotencyKey: key }, lineReference(payment));

/** The line was paid: its sum and what was kept back of it are spent, and what was kept back counts as recovered. */
export const payLine = async (settling: Settling): Promise<Result<Receipt>> => {
  const { table, list, line, command, actor } = settling;
  const { claim: id, amountFen, programme, fundYear } = line.payment;
  const done = await actOnClaim(table, id, 'pay', command, actor, (claim) => {
    if (claim.list !== list || claim.attempt !== attemptOf(settling))
      return failed('not-in-this-state', { state: claim.state });
    const offsetFen = offsetFenOf(line.offsets);
    const settled = { claim: id, attempt: claim.attempt, on: command.moment.businessOn };
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'paid', offsetFen: claim.offsetFen + offsetFen },
        detail: { ...detailOf(settling), ...(offsetFen > 0 && { offsetFen }) },
        alongside: [
          ...settleLine(list, settlementOf(settling, 'paid')),
          ...movePots([payFromPot(potId(programme, fundYear), amountFen + offsetFen), ...recoveredBy(line.offsets)]),
          ...settleOffsets(line, settled),
        ],
      },
    };
  });
  return orGone(done);
};

/**
 * The bank gave the line back. Before it counted as paid the money is still held, and nothing is kept back of it any
 * more; after that what went out is held again, and what was kept back stays settled.
 */
export const returnLine = async (
  settling: Settling,
  reason: string | undefined,
  before: Settlement | undefined,
): Promise<Result<Receipt>> => {
  const { table, list, line, command, actor } = settling;
  const { claim: id, amountFen, programme, fundYear } = line.payment;
  const done = await actOnClaim(table, id, 'return-payment', command, actor, ({ paidOn: _, ...claim }) => {
    const late = claim.state === 'paid';
    if (claim.list !== list || claim.attempt !== attemptOf(settling) || late !== (before?.outcome === 'paid'))
      return failed('not-in-this-state', { state: claim.state });
    const returned = { ...settlementOf(settling, 'returned'), ...(reason !== undefined && { reason }) };
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'payment-returned' },
        detail: { ...detailOf(settling), late },
        ...(reason !== undefined && { reason }),
        alongside: late
          ? [
              ...returnSettledLine(list, { ...returned, ...(before && { paidBy: before.by }) }),
              ...movePots([returnToPot(potId(programme, fundYear), amountFen)]),
            ]
          : [...settleLine(list, returned), ...releaseOffsets(line)],
      },
    };
  });
  return orGone(done);
};
