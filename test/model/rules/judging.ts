import { country, ladder, marksCapFen, oneSignatureFen, reviewDays, slots, unitFen } from '../cast.ts';
import type { StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  isBound,
  type ModelClaim,
  moveTo,
  potOf,
  refused,
  slotOf,
  sum,
  type World,
  wears,
} from '../world.ts';
import { nextDay } from './days.ts';
import { barred } from './life.ts';

/** What a claim would get, and what that was seen to rest on; null when there is nothing for it. */
export type Assessment = { readonly fen: number | null; readonly saw: string };

const awardedTo = (world: World, { slot }: ModelClaim, clause: string): number =>
  sum(
    Object.entries(world.awards).flatMap(([at, fen]) => {
      const other = slots[Number(at)];
      return other?.claimant === slots[slot]?.claimant && other?.clause === clause ? [fen] : [];
    }),
  );

/** Another award of the same clause that may be had once only stands against it. */
const onceOnly = new Set(['municipal-quality-award', ladder.lower, ladder.higher]);

const assessed = (claim: ModelClaim, awarded: (clause: string) => number): Assessment => {
  const { clause, sumFen, mark } = slotOf(claim);
  if (mark) {
    const before = awarded(clause);
    const fen = Math.min(sumFen, marksCapFen - before);
    return { fen: fen > 0 ? fen : null, saw: `${before} of the cap` };
  }
  if (onceOnly.has(clause) && awarded(clause) > 0) return { fen: null, saw: 'awarded before' };
  if (clause === ladder.lower && awarded(ladder.higher) > 0) return { fen: null, saw: 'the higher was awarded' };
  const lower = clause === ladder.higher ? awarded(ladder.lower) : 0;
  return { fen: sumFen - lower > 0 ? sumFen - lower : null, saw: `${lower} for the lower` };
};

export const filedAssessment = (claim: ModelClaim): Assessment => assessed(claim, () => 0);

export const assessmentNow = (world: World, claim: ModelClaim): Assessment =>
  assessed(claim, (clause) => awardedTo(world, claim, clause));

/** The keys an award of this assessment takes; a part of a unit takes the whole. */
const keysOf = (claim: ModelClaim, fen: number): string[] => {
  const { clause, claimant, zone, mark } = slotOf(claim);
  if (zone !== undefined) return [`${clause} ${zone}`];
  if (!mark) return [`${clause} ${claimant}`];
  return Array.from({ length: Math.ceil(fen / unitFen) }, (_, at) => `${clause} ${mark.registration}/${country(at)}`);
};

export const approve = (world: World, step: StepOf<'approve'>): Expected => {
  if (!wears(step.by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, step.claim);
  const bar = barred(claim, 'approve', step.by);
  if (bar) return refused(bar);
  const now = assessmentNow(world, claim);
  const seen = step.view === 'now' ? now : filedAssessment(claim);
  if (seen.saw !== now.saw || seen.fen !== now.fen) return refused('assessment-changed');
  if (now.fen === null) return refused('assessment-blocks');
  const lowest = Math.min(...Object.values(claim.opinions));
  if (step.fen > lowest) return refused('amount-over-opinion');
  if (slotOf(claim).fixed && step.fen !== now.fen) return refused('amount-not-fixed-sum');
  if (step.fen > now.fen) return refused('amount-over-ceiling');
  if (step.fen < Math.min(lowest, now.fen) && !step.reason) return refused('reason-missing');
  const standing = claim.signatures.filter(({ saw }) => saw === now.saw);
  if (standing.some(({ fen }) => fen !== step.fen)) return refused('amount-differs-from-signed');
  if (standing.some(({ by }) => by === step.by)) return refused('own-work');
  const signatures = [...standing, { by: step.by, fen: step.fen, saw: now.saw }];
  const needed = step.fen <= oneSignatureFen ? 1 : 2;
  const keys = keysOf(claim, now.fen);
  const last = signatures.length >= needed;
  if (last) {
    if (keys.some((key) => world.keys[key] !== undefined)) return refused('key-already-awarded');
    const pot = potOf(world, claim);
    const waits = pot.rule === 'year-end';
    if (!waits && pot.available < step.fen) return refused('pot-short');
    if (pot.allocation !== undefined) return refused('allocation-open');
    if (pot.closed) return refused('pot-closed');
    for (const key of keys) world.keys[key] = claim.slot;
    world.awards[claim.slot] = step.fen;
    claim.approvedFen = step.fen;
    claim.decisions += 1;
    if (waits) pot.waiting.push(claim.slot);
    else {
      pot.available -= step.fen;
      pot.held += step.fen;
    }
    moveTo(world, claim, waits ? 'awaiting-allocation' : 'approved');
  }
  claim.signatures = signatures;
  if (!claim.hands.approvers.includes(step.by)) claim.hands.approvers.push(step.by);
  return done({ state: claim.state });
};

/** Keys and the place in caps and ladders are free again. */
export const release = (world: World, claim: ModelClaim): void => {
  for (const [key, holder] of Object.entries(world.keys)) if (holder === claim.slot) delete world.keys[key];
  delete world.awards[claim.slot];
};

export const refuse = (world: World, { by, claim: at }: StepOf<'refuse'>): Expected => {
  if (!wears(by, 'approver')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'refuse', by);
  if (bar) return refused(bar);
  if (!claim.hands.approvers.includes(by)) claim.hands.approvers.push(by);
  moveTo(world, claim, 'refused');
  return done({ state: 'refused' });
};

export const askReview = (world: World, { by, claim: at }: StepOf<'ask-review'>): Expected => {
  const claim = claimAt(world, at);
  if (!isBound(by, slotOf(claim).claimant)) return refused('not-found');
  const bar = barred(claim, 'ask-review', by);
  if (bar) return refused(bar);
  const { hands } = claim;
  if (hands.formerJudges.length > 0) return refused('review-asked-before');
  if (world.today > nextDay(claim.since, reviewDays)) return refused('review-overdue');
  hands.formerJudges = [...new Set([...hands.reviewers, ...hands.approvers])];
  hands.reviewers = [];
  hands.approvers = [];
  claim.opinions = {};
  claim.signatures = [];
  moveTo(world, claim, 'submitted');
  return done({ state: 'submitted' });
};

export const giveOpinion = (world: World, { by, claim: at, department }: StepOf<'give-opinion'>): Expected => {
  if (!wears(by, department === 'quality' ? 'quality' : 'purse')) return refused('wrong-role');
  const claim = claimAt(world, at);
  const bar = barred(claim, 'give-opinion', by);
  if (bar) return refused(bar);
  if (claim.opinions[department] !== undefined) return refused('opinion-already-given');
  claim.opinions[department] = slotOf(claim).sumFen;
  if (!claim.hands.reviewers.includes(by)) claim.hands.reviewers.push(by);
  if (Object.keys(claim.opinions).length === 2) moveTo(world, claim, 'reviewed');
  return done({ state: claim.state });
};
