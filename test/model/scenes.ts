import { type Play, playAtOnce, playStep } from './play.ts';
import type { Step } from './steps.ts';
import type { World } from './world.ts';

/** Plays commands until something is wrong, and tells what. */
export type Scene = (play: Play) => Promise<string[]>;

export type Turn = Step | ((world: World) => Step);

export const turns =
  (...all: readonly Turn[]) =>
  async (play: Play): Promise<string[]> => {
    for (const turn of all) {
      const wrong = await playStep(play, typeof turn === 'function' ? turn(play.world) : turn);
      if (wrong.length > 0) return wrong;
    }
    return [];
  };

export const oneByOne =
  (...scenes: readonly Scene[]): Scene =>
  async (play) => {
    for (const scene of scenes) {
      const wrong = await scene(play);
      if (wrong.length > 0) return wrong;
    }
    return [];
  };

export const atOnce =
  (late: Turn, early: Step, before?: string): Scene =>
  (play) =>
    playAtOnce(play, typeof late === 'function' ? late(play.world) : late, early, before);
