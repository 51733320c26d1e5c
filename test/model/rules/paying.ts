import type { StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  isBound,
  type ModelClaim,
  type ModelLine,
  type ModelList,
  moveTo,
  potOf,
  refused,
  slotOf,
  sum,
  type World,
  wears,
} from '../world.ts';
import { barred } from './life.ts';
import { endNotices } from './notices.ts';
import { debtOf, planned, takeIn } from './recovering.ts';

export const listAt = (world: World, at: number): ModelList => world.lists[at] as ModelList;

export const totalFen = ({ lines }: ModelList): number => sum(lines.map(({ fen }) => fen));

/** In the order in which claims are found: by the day since when they wait, then by their ids. */
const inOrder = (a: ModelClaim, b: ModelClaim): number => (`${a.since}#${a.id}` < `${b.since}#${b.id}` ? -1 : 1);

export const byId =
  (world: World) =>
  (a: { claim: number }, b: { claim: number }): number =>
    claimAt(world, a.claim).id < claimAt(world, b.claim).id ? -1 : 1;

export const createList = (world: World, { by, pots }: StepOf<'create-list'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  if (pots.some((pot) => world.pots[pot] === undefined)) return refused('invalid-input');
  world.lists.push({ state: 'open', by, pots: [...pots], lines: [] });
  return done({ state: 'open' });
};

const leaveOut = (world: World, claim: ModelClaim, by: string): string | undefined => {
  const bar = barred(claim, 'list', by);
  if (bar) return bar;
  if (claim.hands.revokers.length > 0) return 'revocation-asked';
  const { netFen, beyond } = planned(world, claim);
  if (netFen === 0) return 'to-offset';
  return beyond ? 'too-many-debts' : undefined;
};

export const fillList = (world: World, { by, list: at }: StepOf<'fill-list'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const list = listAt(world, at);
  if (list.state !== 'open') return refused('list-not-open');
  if (list.by !== by) return refused('not-your-list');
  endNotices(world);
  const leftOut: Record<string, number> = {};
  let added = 0;
  for (const claim of world.claims.filter(({ state }) => state === 'payable').sort(inOrder)) {
    if (list.pots.length > 0 && !list.pots.includes(slotOf(claim).pot)) continue;
    const why = leaveOut(world, claim, by);
    if (why) {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      continue;
    }
    const { offsets, netFen } = planned(world, claim);
    claim.attempt += 1;
    claim.list = at;
    for (const part of offsets) debtOf(world, part.claim).pending += part.fen;
    list.lines.push({
      claim: claim.slot,
      attempt: claim.attempt,
      fen: netFen,
      offsets,
      approvers: [...claim.hands.approvers],
    });
    moveTo(world, claim, 'listed');
    added += 1;
  }
  return done({ added, count: list.lines.length, totalFen: totalFen(list), leftOut });
};

const giveUpOffsets = (world: World, line: ModelLine): void => {
  for (const part of line.offsets) debtOf(world, part.claim).pending -= part.fen;
};

const takeOff = (world: World, list: ModelList, line: ModelLine): void => {
  const claim = claimAt(world, line.claim);
  list.lines = list.lines.filter((other) => other !== line);
  giveUpOffsets(world, line);
  claim.attempt -= 1;
  delete claim.list;
  moveTo(world, claim, 'payable');
};

export const strikeLine = (world: World, { by, list: at, claim: slot }: StepOf<'strike-line'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const claim = claimAt(world, slot);
  const bar = barred(claim, 'unlist', by);
  if (bar) return refused(bar);
  const list = listAt(world, at);
  const line = list.lines.find((each) => each.claim === slot);
  if (!line || claim.list !== at) return refused('not-found');
  if (list.state !== 'open') return refused('list-not-open');
  if (list.by !== by) return refused('not-your-list');
  takeOff(world, list, line);
  return done({ state: 'payable' });
};

/** Line by line: one that may not be taken off by this person stops it, and those before it are off. */
export const dropList = (world: World, { by, list: at }: StepOf<'drop-list'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const list = listAt(world, at);
  if (list.state !== 'open') return refused('list-not-open');
  for (const line of [...list.lines].sort(byId(world))) {
    const bar = barred(claimAt(world, line.claim), 'unlist', by);
    if (bar) return refused(bar);
    takeOff(world, list, line);
  }
  list.state = 'dropped';
  return done({ state: 'dropped' });
};

export const sealList = (world: World, { by, list: at, count, fen }: StepOf<'seal-list'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const list = listAt(world, at);
  if (list.state !== 'open') return refused('not-in-this-state');
  if (list.by === by) return refused('own-work');
  if (list.lines.length === 0) return refused('list-empty');
  if (list.lines.some(({ approvers }) => approvers.includes(by))) return refused('own-work');
  if (list.lines.some(({ claim }) => isBound(by, slotOf(claimAt(world, claim)).claimant)))
    return refused('own-claimant');
  if (list.lines.length !== count || totalFen(list) !== fen) return refused('list-differs');
  list.state = 'sealed';
  return done({ state: 'sealed' });
};

/** A line was paid: its sum and what was kept back of it are spent. */
export const payLine = (world: World, line: ModelLine, answer?: string): void => {
  const claim = claimAt(world, line.claim);
  const keptFen = sum(line.offsets.map(({ fen }) => fen));
  const pot = potOf(world, claim);
  pot.held -= line.fen + keptFen;
  pot.paid += line.fen + keptFen;
  giveUpOffsets(world, line);
  for (const part of line.offsets) takeIn(world, part);
  claim.offsetFen += keptFen;
  line.settled = { outcome: 'paid', ...(answer && { answer }) };
  moveTo(world, claim, 'paid');
};

/** The bank gave it back: before it counted as paid it is simply still held, after that it is held again. */
export const returnLine = (world: World, line: ModelLine, answer: string): void => {
  const claim = claimAt(world, line.claim);
  const before = line.settled;
  if (before) {
    const pot = potOf(world, claim);
    pot.paid -= line.fen;
    pot.held += line.fen;
  } else giveUpOffsets(world, line);
  line.settled = { outcome: 'returned', answer, ...(before?.answer && { paidBy: before.answer }) };
  moveTo(world, claim, 'payment-returned');
};

export const settle = (list: ModelList): void => {
  if (list.state === 'sealed' && list.lines.every(({ settled }) => settled)) list.state = 'settled';
};

export const payList = (world: World, { by, list: at, document }: StepOf<'pay-list'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const list = listAt(world, at);
  if (list.state !== 'sealed') return refused('not-in-this-state');
  list.document ??= document;
  if (list.document !== document) return refused('stale');
  for (const line of [...list.lines].sort(byId(world))) {
    if (line.settled) continue;
    const bar = barred(claimAt(world, line.claim), 'pay', by);
    if (bar) return refused(bar);
    payLine(world, line);
  }
  settle(list);
  return done({ state: 'settled' });
};

export const correctAccount = (world: World, { by, claim: at }: StepOf<'correct-account'>): Expected => {
  const claim = claimAt(world, at);
  if (!isBound(by, slotOf(claim).claimant)) return refused('not-found');
  const bar = barred(claim, 'correct-account', by);
  if (bar) return refused(bar);
  claim.accountToConfirm = Math.max(claim.accountVersion, claim.accountToConfirm ?? 0) + 1;
  if (!claim.hands.editors.includes(by)) claim.hands.editors.push(by);
  return done({ state: claim.state });
};

export const confirmAccount = (world: World, { by, claim: at, account }: StepOf<'confirm-account'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'confirm-account', by);
  if (bar) return refused(bar);
  if (claim.accountToConfirm === undefined) return refused('account-not-corrected');
  if (claim.accountToConfirm !== account) return refused('stale');
  claim.accountVersion = account;
  delete claim.accountToConfirm;
  delete claim.list;
  moveTo(world, claim, 'payable');
  return done({ state: 'payable' });
};
