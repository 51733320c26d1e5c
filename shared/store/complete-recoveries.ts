import { type Claim, grantedFen } from '../claim/claim.ts';
import { contentHash } from '../claim/content-hash.ts';
import type { Debt } from '../claim/debt.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { Moment, Receipt } from '../claim/journal.ts';
import { actOnClaim } from './act-on-claim.ts';
import { type Alongside, readHead } from './aggregate.ts';
import { claims } from './aggregates.ts';
import { awardsMoved, lowerAward } from './claim-store.ts';
import { claimStateKeys, readPage } from './collections.ts';
import { completeDebt, isAllIn, readDebt, readDebts, readDebtsOf } from './recovery-store.ts';
import { releaseAward } from './release-award.ts';
import type { Table } from './table.ts';

/** What the award counted for when it was approved; of a fund too small for all it may have got less. */
const awardedFen = (claim: Claim): number => claim.approvedFen ?? grantedFen(claim);

const clock = { person: 'clock', name: '业务时钟', role: 'clock' };

/**
 * All came back: the award is free for another. A part came back: it stays the claimant's, and counts for what is left
 * of it after all that ever came in, not by so much less: a second part takes off only itself.
 */
const giveBack = async (table: Table, claim: Claim, owed: Debt, today: string): Promise<Alongside[]> =>
  owed.orderedFen === grantedFen(claim)
    ? releaseAward(table, claim, today)
    : [lowerAward(claim.claimant, claim.id, awardedFen(claim) - owed.receivedFen), awardsMoved(claim.claimant)];

/** Ends the recovery of a claim once all that was ordered is in; whoever comes second changes nothing. */
const completeRecovery = async (table: Table, claim: string, moment: Moment): Promise<Result<Receipt>> => {
  const stored = await readHead(table, claims, claim);
  if (!stored) return failed('not-found');
  // Ordered on top of it, a claim's recovery ends more than once: each end has a key of its own.
  const idempotencyKey = `complete-recovery:${claim}:${stored.revision}`;
  const command = { by: clock, moment, idempotencyKey, requestHash: contentHash(idempotencyKey) };
  return actOnClaim(table, claim, 'complete-recovery', command, undefined, async (head) => {
    const owed = await readDebt(table, head.claimant, claim);
    if (!owed || !isAllIn(owed)) return failed('not-in-this-state', { state: head.state });
    return {
      ok: true,
      value: {
        head: { ...head, state: 'recovered' },
        detail: { amountFen: owed.receivedFen, whole: owed.orderedFen === grantedFen(head) },
        alongside: [completeDebt(head.claimant, owed), ...(await giveBack(table, head, owed, moment.businessOn))],
      },
    };
  });
};

/** Those of these debts that are all in are ended; one that was hindered is for the clock. */
const completeThese = async (table: Table, owed: Iterable<Debt>, moment: Moment): Promise<number> => {
  let completed = 0;
  for (const one of owed) if (isAllIn(one) && (await completeRecovery(table, one.claim, moment)).ok) completed += 1;
  return completed;
};

/**
 * After a receipt on a debt of the claimant of this claim. All debts are looked at and none is remembered: so a request
 * that stopped before this is finished by its repeat.
 */
export const completeRecoveriesBeside = async (table: Table, claim: string, moment: Moment): Promise<void> => {
  const stored = await readHead(table, claims, claim);
  if (stored) await completeThese(table, await readDebts(table, stored.head.claimant), moment);
};

/** What a request left that stopped between the last receipt and the end of the recovery, and was not repeated. */
export const completeRecoveries = async (table: Table, moment: Moment): Promise<number> => {
  const source = { index: 'byCollection', keys: claimStateKeys('recovering') } as const;
  const keep = ({ state }: Claim): boolean => state === 'recovering';
  let completed = 0;
  let after: string | undefined;
  do {
    const page = await readPage(table, claims, source, { limit: 100, ...(after && { after }), keep });
    const owed = await readDebtsOf(
      table,
      page.items.map(({ head }) => head),
    );
    completed += await completeThese(table, owed.values(), moment);
    after = page.next;
  } while (after !== undefined);
  return completed;
};
