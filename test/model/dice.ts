import { people, slots } from './cast.ts';
import type { World } from './world.ts';

/** Numbers thrown by the seed; what they mean depends on the world they fall into. */
export type Dice = {
  readonly act: number;
  readonly what: number;
  readonly who: number;
  readonly how: number;
  readonly stray: number;
};

export const names = ['王示例', '李示例', '示例公司'];

export const pick = <T>(from: readonly T[], die: number): T | undefined => from[die % Math.max(1, from.length)];

/** Now and then by somebody who may not; mostly by one whose office it is. */
export const by = (dice: Dice, ...fit: string[]): string =>
  (dice.stray % 8 === 0 ? pick(people, dice.who) : pick(fit, dice.who)) ?? 'lin';

export const finance = ['bai', 'tang', 'mo', 'bai', 'tang', 'fan'];
export const approvers = ['lin', 'gao', 'wei', 'mo'];

/** A claim in one of these states; now and then any claim at all. */
export const claimIn = (world: World, dice: Dice, ...states: string[]): number | undefined => {
  if (dice.stray % 8 === 1) return dice.what % slots.length;
  return pick(
    world.claims.filter(({ state }) => states.includes(state)),
    dice.what,
  )?.slot;
};

export const listIn = (world: World, dice: Dice, ...states: string[]): number | undefined => {
  const all = world.lists.map((_, at) => at);
  const fit = all.filter((at) => states.includes(world.lists[at]?.state ?? ''));
  return pick(dice.stray % 8 === 1 ? all : fit, dice.what);
};

export const allocationIn = (world: World, dice: Dice, ...states: string[]): number | undefined => {
  const all = world.allocations.map((_, at) => at);
  const fit = all.filter((at) => states.includes(world.allocations[at]?.state ?? ''));
  return pick(dice.stray % 8 === 1 ? all : fit, dice.what);
};

export const revocable = ['awaiting-allocation', 'approved', 'in-notice', 'payable', 'payment-returned'];
