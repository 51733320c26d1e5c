import * as fc from 'fast-check';
import { choose } from './choose.ts';
import type { Dice } from './dice.ts';
import { writeOpenings } from './openings.ts';
import { type Opening, openPlay, type Play, playAgain, playStep } from './play.ts';
import { openModelStage, type Stage } from './stage.ts';

export type ModelRun = {
  readonly runs: number;
  readonly commands: number;
  readonly seed: number;
  readonly path?: string;
  /** Looks for a shorter life that fails too; that takes minutes. */
  readonly shrink?: boolean;
};

/** The figures of the runs, and what the first failing one found. */
export type Played = {
  readonly seed: number;
  readonly runs: number;
  readonly commands: number;
  readonly repeats: number;
  readonly seconds: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly found: readonly string[];
};

type Turn = Dice & { readonly again: number };

class Differs extends Error {}

const die = fc.nat({ max: 0x3fff_ffff });
const turn = fc.record({ act: die, what: die, who: die, how: die, stray: die, again: die });

type Count = { commands: number; repeats: number; readonly answers: Record<string, number> };

const noted = (count: Count, play: Play): void => {
  const answer = play.trail.at(-1)?.split(' → ').at(-1) ?? '';
  count.answers[answer] = (count.answers[answer] ?? 0) + 1;
};

/** A turn of the play: a command chosen in the world as it is, or one of the last few once more under its key. */
class Take implements fc.AsyncCommand<{ play: Play | undefined }, Play> {
  readonly turn: Turn;
  readonly count: Count;
  constructor(turn: Turn, count: Count) {
    this.turn = turn;
    this.count = count;
  }
  check(): boolean {
    return true;
  }
  async run(_model: object, play: Play): Promise<void> {
    const { again } = this.turn;
    const repeats = again % 6 === 0 && play.sent.length > 0;
    const wrong = repeats
      ? await playAgain(play, (again >> 4) % 3, (again >> 8) % 3 === 0)
      : await playStep(play, choose(play.world, this.turn));
    this.count.commands += 1;
    if (repeats) this.count.repeats += 1;
    noted(this.count, play);
    if (wrong.length > 0) throw new Differs([...play.trail, ...wrong.map((each) => `✗ ${each}`)].join('\n'));
  }
  toString(): string {
    return `turn ${JSON.stringify(this.turn)}`;
  }
}

const propertyOf = (stage: Stage, openings: readonly Opening[], commands: number, count: Count) =>
  fc.asyncProperty(
    fc.nat({ max: openings.length - 1 }),
    fc.commands([turn.map((each) => new Take(each, count))], { maxCommands: commands, size: 'max' }),
    async (from, commands) => {
      const play = await openPlay(stage, openings[from] as Opening);
      await fc.asyncModelRun(() => ({ model: { play }, real: play }), commands);
    },
  );

/**
 * Plays random lives against the engine beside the model. Each begins somewhere in the one long life of openings.ts, so
 * that a few commands reach what otherwise takes many. A failure is shrunk and printed with seed and path.
 */
export const modelRun = async (
  endpoint: string,
  { runs, commands, seed, path, shrink = false }: ModelRun,
): Promise<Played> => {
  const begun = performance.now();
  const stage = await openModelStage(endpoint);
  const openings = await writeOpenings(stage);
  const count: Count = { commands: 0, repeats: 0, answers: {} };
  const property = propertyOf(stage, openings, commands, count);
  const result = await fc.check(property, {
    seed,
    numRuns: path === undefined ? runs : 1,
    ...(path && { path }),
    endOnFailure: !shrink,
  });
  stage.client.destroy();
  const cause = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return {
    seed,
    runs: result.numRuns,
    commands: count.commands,
    repeats: count.repeats,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    answers: Object.fromEntries(Object.entries(count.answers).sort(([, a], [, b]) => b - a)),
    found: result.failed
      ? [cause, `again: npm run prove -- --only model --seed ${seed} --path ${result.counterexamplePath}`]
      : [],
  };
};
