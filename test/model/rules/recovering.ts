import type { StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  grantedFen,
  isBound,
  type ModelClaim,
  type ModelDebt,
  moveTo,
  type Offset,
  openFen,
  potOf,
  refused,
  slotOf,
  sum,
  type World,
  wears,
} from '../world.ts';
import { release } from './judging.ts';
import { barred } from './life.ts';

const debtsAtOnce = 15;

export const debtOf = (world: World, slot: number): ModelDebt => world.debts[slot] as ModelDebt;

/** What is kept back of a payment: the oldest debt first. */
export const planned = (world: World, claim: ModelClaim): { offsets: Offset[]; netFen: number; beyond: boolean } => {
  const { claimant } = slotOf(claim);
  const owed = Object.entries(world.debts)
    .map(([slot, debt]) => ({ debtor: claimAt(world, Number(slot)), debt }))
    .filter(({ debtor, debt }) => slotOf(debtor).claimant === claimant && debt.state === 'open' && openFen(debt) > 0)
    .sort((a, b) => (`${a.debt.dueOn} ${a.debtor.id}` < `${b.debt.dueOn} ${b.debtor.id}` ? -1 : 1));
  let netFen = grantedFen(claim) - claim.offsetFen;
  const offsets: Offset[] = [];
  for (const { debtor, debt } of owed.slice(0, debtsAtOnce)) {
    const fen = Math.min(openFen(debt), netFen);
    if (fen > 0) offsets.push({ claim: debtor.slot, fen });
    netFen -= fen;
  }
  return { offsets, netFen, beyond: netFen > 0 && owed.length > debtsAtOnce };
};

/** What came in is there to be awarded again. */
export const takeIn = (world: World, { claim, fen }: Offset): void => {
  const debt = debtOf(world, claim);
  const pot = potOf(world, claimAt(world, claim));
  debt.received += fen;
  pot.available += fen;
  pot.recovered += fen;
};

/** All came back: the award is free. A part came back: it counts for less. */
export const completeRecoveries = (world: World, only?: readonly number[]): void => {
  for (const claim of world.claims) {
    const debt = world.debts[claim.slot];
    if (debt?.state !== 'open' || debt.received < debt.ordered || (only && !only.includes(claim.slot))) continue;
    debt.state = 'completed';
    if (debt.ordered === grantedFen(claim)) release(world, claim);
    else world.awards[claim.slot] = (claim.approvedFen ?? 0) - debt.received;
    moveTo(world, claim, 'recovered');
  }
};

export const orderRecovery = (world: World, { by, claim: at, fen, dueOn }: StepOf<'order-recovery'>): Expected => {
  if (dueOn < world.today) return refused('invalid-input');
  if (!wears(by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'order-recovery', by);
  if (bar) return refused(bar);
  const before = claim.recoveryFen ?? 0;
  if (before === grantedFen(claim)) return refused('not-in-this-state');
  if (before + fen > grantedFen(claim)) return refused('recovery-exceeded');
  claim.hands.recoverers = [...new Set([...claim.hands.recoverers, by])];
  claim.recoveryFen = before + fen;
  // What came in under earlier orders stays; of one that was cancelled nothing came in.
  const received = before;
  world.debts[at] = { pot: slotOf(claim).pot, ordered: before + fen, received, pending: 0, dueOn, state: 'open' };
  moveTo(world, claim, 'recovering');
  return done({ state: 'recovering' });
};

export const receiveRecovery = (world: World, { by, claim: at, fen }: StepOf<'receive-recovery'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'receive-recovery', by);
  if (bar) return refused(bar);
  if (fen > openFen(debtOf(world, at))) return refused('recovery-exceeded');
  takeIn(world, { claim: at, fen });
  completeRecoveries(world, [at]);
  return done({ state: 'recovering' });
};

export const reduceRecovery = (world: World, { by, claim: at, fen }: StepOf<'reduce-recovery'>): Expected => {
  if (!wears(by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'reduce-recovery', by);
  if (bar) return refused(bar);
  const debt = debtOf(world, at);
  if (fen > openFen(debt) || fen === debt.ordered) return refused('reduction-exceeded');
  debt.ordered -= fen;
  claim.recoveryFen = debt.ordered;
  completeRecoveries(world, [at]);
  return done({ state: 'recovering' });
};

export const cancelRecovery = (world: World, { by, claim: at }: StepOf<'cancel-recovery'>): Expected => {
  if (!wears(by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'cancel-recovery', by);
  if (bar) return refused(bar);
  const debt = debtOf(world, at);
  if (openFen(debt) < debt.ordered) return refused('recovery-begun');
  debt.state = 'cancelled';
  claim.hands.recoverers = [];
  delete claim.recoveryFen;
  moveTo(world, claim, 'paid');
  return done({ state: 'paid' });
};

export const offset = (world: World, { by, claim: at }: StepOf<'offset'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'offset', by);
  if (bar) return refused(bar);
  if (claim.hands.revokers.length > 0) return refused('revocation-asked');
  const { offsets, netFen, beyond } = planned(world, claim);
  if (beyond) return refused('too-many-debts');
  if (netFen > 0) return refused('not-wholly-offset');
  const fen = sum(offsets.map((part) => part.fen));
  const pot = potOf(world, claim);
  pot.held -= fen;
  pot.paid += fen;
  for (const part of offsets) takeIn(world, part);
  claim.offsetFen += fen;
  claim.attempt += 1;
  moveTo(world, claim, 'paid');
  completeRecoveries(
    world,
    offsets.map((part) => part.claim),
  );
  return done({ state: 'paid' });
};

export const confirmReceipt = (world: World, { by, claim: at }: StepOf<'confirm-receipt'>): Expected => {
  const claim = claimAt(world, at);
  if (!isBound(by, slotOf(claim).claimant)) return refused('not-found');
  const bar = barred(claim, 'confirm-receipt', by);
  if (bar) return refused(bar);
  moveTo(world, claim, 'receipt-confirmed');
  return done({ state: 'receipt-confirmed' });
};
