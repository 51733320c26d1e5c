import { type Claim, grantedFen } from '../../claim/claim.ts';
import type { ClaimState } from '../../claim/lifecycle.ts';
import { potBalances, potId } from '../../money/pot.ts';
import { appropriations, claims, pots } from '../aggregates.ts';
import { recoveryPrefix } from '../keys.ts';
import { allOf, type Books, differs, type Finding, partitionsOf } from './books.ts';

/** Where the money of a claim is by its state: held for it, or paid; before an approval and after a release nowhere. */
export const moneyOf: Readonly<Record<ClaimState, 'nowhere' | 'waiting' | 'held' | 'paid'>> = {
  draft: 'nowhere',
  submitted: 'nowhere',
  returned: 'nowhere',
  reviewed: 'nowhere',
  refused: 'nowhere',
  withdrawn: 'nowhere',
  revoked: 'nowhere',
  'awaiting-allocation': 'waiting',
  approved: 'held',
  'in-notice': 'held',
  objected: 'held',
  payable: 'held',
  listed: 'held',
  'payment-returned': 'held',
  paid: 'paid',
  'receipt-confirmed': 'paid',
  recovering: 'paid',
  recovered: 'paid',
};

type Sums = { heldFen: number; paidFen: number; waitingFen: number; waitingCount: number };

/** What was kept back against a debt is settled, also while the rest is held for another attempt. */
const addClaim = (sums: Sums, claim: Claim): void => {
  const where = moneyOf[claim.state];
  if (where === 'waiting') {
    sums.waitingCount += 1;
    sums.waitingFen += claim.approvedFen ?? 0;
  }
  if (where === 'held') {
    sums.heldFen += grantedFen(claim) - claim.offsetFen;
    sums.paidFen += claim.offsetFen;
  }
  if (where === 'paid') sums.paidFen += grantedFen(claim);
};

const sumsOfClaims = (books: Books): ReadonlyMap<string, Sums> => {
  const byPot = new Map<string, Sums>();
  for (const { head: claim } of allOf(books, claims)) {
    const id = potId(claim.programme, claim.fundYear);
    const sums = byPot.get(id) ?? { heldFen: 0, paidFen: 0, waitingFen: 0, waitingCount: 0 };
    addClaim(sums, claim);
    byPot.set(id, sums);
  }
  return byPot;
};

const recovered = (books: Books): ReadonlyMap<string, number> => {
  const byPot = new Map<string, number>();
  for (const [, items] of partitionsOf(books, 'CLAIMANT#'))
    for (const item of items.filter(({ sk }) => String(sk).startsWith(recoveryPrefix)))
      byPot.set(String(item.pot), (byPot.get(String(item.pot)) ?? 0) + Number(item.receivedFen));
  return byPot;
};

/** What confirmed changes put into each pot, and took from it. */
const appropriated = (books: Books): ReadonlyMap<string, number> => {
  const byPot = new Map<string, number>();
  const add = (pot: string, fen: number): void => void byPot.set(pot, (byPot.get(pot) ?? 0) + fen);
  for (const { head } of allOf(books, appropriations)) {
    if (head.state !== 'confirmed') continue;
    const pot = potId(head.programme, head.year);
    add(pot, head.kind === 'appropriate' || head.kind === 'reopen' ? head.amountFen : -head.amountFen);
    if (head.kind === 'carry-over') add(potId(head.programme, head.year + 1), head.amountFen);
  }
  return byPot;
};

const counters = ['appropriatedFen', 'availableFen', 'heldFen', 'paidFen', 'recoveredFen'] as const;

/** appropriated = available + held + paid − recovered, and each of them is the sum of what it is made of. */
export const checkPots = (books: Books): Finding[] => {
  const claimed = sumsOfClaims(books);
  const back = recovered(books);
  const granted = appropriated(books);
  const kept = allOf(books, pots);
  const known = new Set(kept.map(({ id }) => id));
  const lost = [...claimed].filter(
    ([id, { heldFen, paidFen, waitingFen }]) => !known.has(id) && heldFen + paidFen + waitingFen > 0,
  );
  return [
    ...lost.map(([id]) => ({ rule: 'pot', where: `pot ${id}`, found: 'claims take from it, and it is not there' })),
    ...kept.flatMap(({ id, head: pot }) => {
      const where = `pot ${id}`;
      const sums = claimed.get(id) ?? { heldFen: 0, paidFen: 0, waitingFen: 0, waitingCount: 0 };
      const negative = counters.filter((counter) => pot[counter] < 0);
      return [
        ...(potBalances(pot) ? [] : [{ rule: 'pot-equation', where, found: JSON.stringify(pot) }]),
        ...negative.map((counter) => ({ rule: 'pot-negative', where, found: `${counter} ${pot[counter]}` })),
        ...differs('pot-appropriated', where, pot.appropriatedFen, granted.get(id) ?? 0),
        ...differs('pot-held', where, pot.heldFen, sums.heldFen),
        ...differs('pot-paid', where, pot.paidFen, sums.paidFen),
        ...differs('pot-recovered', where, pot.recoveredFen, back.get(id) ?? 0),
        ...differs('pot-waiting', where, pot.waitingFen, sums.waitingFen),
        ...differs('pot-waiting-count', where, pot.waitingCount, sums.waitingCount),
      ];
    }),
  ];
};
