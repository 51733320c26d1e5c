import { lastDay, noticeDays } from '../cast.ts';
import type { StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  grantedFen,
  type ModelClaim,
  type ModelNotice,
  moveTo,
  potOf,
  refused,
  sum,
  type World,
  wears,
} from '../world.ts';
import { lastWorkingDay, nextDay, workingDays } from './days.ts';
import { release } from './judging.ts';
import { barred } from './life.ts';
import { completeRecoveries } from './recovering.ts';

const noticeAt = (world: World, at: number): ModelNotice => world.notices[at] as ModelNotice;

export const publishNotice = (world: World, { by }: StepOf<'publish-notice'>): Expected => {
  if (!wears(by, 'officer')) return refused('wrong-role');
  const ready = world.claims.filter(({ state, hands }) => state === 'approved' && hands.revokers.length === 0);
  if (ready.length === 0) return refused('nothing-to-do');
  const rows = ready.map((claim) => ({ claim: claim.slot, fen: grantedFen(claim) }));
  for (const claim of ready) {
    moveTo(world, claim, 'in-notice');
    claim.notice = world.notices.length;
  }
  const endsOn = lastWorkingDay(world.today, noticeDays);
  world.notices.push({ state: 'published', endsOn, rows, holds: 0 });
  return done({ count: rows.length, totalFen: sum(rows.map(({ fen }) => fen)), endsOn });
};

/** What the clock does at any hour: notices whose days are over end, but for what an objection holds. */
export const endNotices = (world: World): void => {
  for (const [at, notice] of world.notices.entries()) {
    if (notice.state !== 'published' || notice.endsOn >= world.today) continue;
    const on = world.claims.filter((claim) => claim.notice === at);
    for (const claim of on)
      if (claim.state === 'in-notice' && (claim.endsOn ?? notice.endsOn) < world.today) moveTo(world, claim, 'payable');
    const held = on.some(({ state }) => state === 'in-notice' || state === 'objected');
    if (!held && notice.holds === 0) notice.state = 'ended';
  }
};

export const clock = (world: World, { days }: StepOf<'clock'>): Expected => {
  const day = nextDay(world.today, days);
  if (day <= lastDay) world.today = day;
  endNotices(world);
  completeRecoveries(world);
  return done();
};

const hold = (world: World, claim: ModelClaim, notice: ModelNotice, byPage: boolean): void => {
  const endsOn = claim.endsOn ?? notice.endsOn;
  if (claim.state === 'payable') notice.state = 'published';
  delete claim.endsOn;
  claim.daysLeft = endsOn < world.today ? 0 : workingDays(world.today, endsOn);
  claim.heldByPage = byPage;
  claim.heldFrom = claim.objections.length;
  if (byPage) {
    claim.pageHolds += 1;
    notice.holds += 1;
  }
  moveTo(world, claim, 'objected');
};

const inPeriod = (world: World, claim: ModelClaim, notice: ModelNotice): boolean =>
  claim.state === 'objected'
    ? claim.daysLeft !== 0
    : claim.state === 'in-notice' && world.today <= (claim.endsOn ?? notice.endsOn);

/** Through the page, with its bounds, on the notice where the row stands. */
export const object = (world: World, { claim: at, name }: StepOf<'object'>): Expected => {
  const claim = claimAt(world, at);
  if (claim.notice === undefined) return refused('not-found');
  const bar = barred(claim, 'object', 'public');
  if (bar) return refused(bar);
  const notice = noticeAt(world, claim.notice);
  if (!inPeriod(world, claim, notice)) return refused('objection-period-over');
  const ofHold = claim.objections.slice(claim.heldFrom).filter(({ enteredBy }) => enteredBy === undefined);
  if (claim.state === 'objected' && ofHold.length >= 10) return refused('objection-limit');
  if (claim.offsetFen > 0) return refused('partly-settled');
  if (claim.state !== 'objected') {
    const most = Math.max(5, Math.floor(notice.rows.length / 10));
    if (claim.pageHolds >= 3 || notice.holds >= most) return refused('objection-limit');
    hold(world, claim, notice, true);
  }
  claim.objections.push({ name, state: 'handling' });
  return done({ number: `${claim.id}-${claim.objections.length}`, receivedOn: world.today });
};

export const enterObjection = (world: World, { by, claim: at, name }: StepOf<'enter-objection'>): Expected => {
  if (!wears(by, 'officer')) return refused('wrong-role');
  const claim = claimAt(world, at);
  if (claim.notice === undefined) return refused('not-found');
  const bar = barred(claim, 'object', by);
  if (bar) return refused(bar);
  if (claim.offsetFen > 0) return refused('partly-settled');
  if (claim.state !== 'objected') hold(world, claim, noticeAt(world, claim.notice), false);
  claim.objections.push({ name, enteredBy: by, state: 'handling' });
  return done({ number: `${claim.id}-${claim.objections.length}`, receivedOn: world.today });
};

type Settling = StepOf<'dismiss-objection'> | StepOf<'uphold-objection'>;

const againstSettling = (world: World, { act, by, claim: at, number }: Settling): string | undefined => {
  if (!wears(by, 'approver', 'officer')) return 'wrong-role';
  const claim = claimAt(world, at);
  const objection = claim.objections[number - 1];
  if (!objection) return 'not-found';
  const bar = barred(claim, act, by);
  if (bar) return bar;
  if (objection.state !== 'handling') return 'objection-settled';
  // Upholding one settles them all.
  const touched = act === 'uphold-objection' ? claim.objections : [objection];
  return touched.some(({ state, enteredBy }) => state === 'handling' && enteredBy === by) ? 'own-work' : undefined;
};

const endHold = (world: World, claim: ModelClaim): void => {
  if (claim.heldByPage && claim.notice !== undefined) noticeAt(world, claim.notice).holds -= 1;
};

export const dismissObjection = (world: World, step: StepOf<'dismiss-objection'>): Expected => {
  const against = againstSettling(world, step);
  if (against) return refused(against);
  const claim = claimAt(world, step.claim);
  (claim.objections[step.number - 1] as (typeof claim.objections)[number]).state = 'dismissed';
  if (claim.objections.every(({ state }) => state !== 'handling')) {
    const left = claim.daysLeft ?? 0;
    claim.endsOn = left < 1 ? world.today : lastWorkingDay(world.today, left);
    delete claim.daysLeft;
    endHold(world, claim);
    moveTo(world, claim, 'in-notice');
  }
  return done({ state: claim.state });
};

export const upholdObjection = (world: World, step: StepOf<'uphold-objection'>): Expected => {
  const against = againstSettling(world, step);
  if (against) return refused(against);
  const claim = claimAt(world, step.claim);
  for (const objection of claim.objections) if (objection.state === 'handling') objection.state = 'upheld';
  const pot = potOf(world, claim);
  pot.held -= grantedFen(claim);
  pot.available += grantedFen(claim);
  release(world, claim);
  endHold(world, claim);
  for (const gone of ['approvedFen', 'allocatedFen', 'notice', 'daysLeft', 'endsOn'] as const) delete claim[gone];
  claim.signatures = [];
  claim.hands.revokers = [];
  moveTo(world, claim, 'reviewed');
  return done({ state: 'reviewed' });
};
