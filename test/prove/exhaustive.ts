import type { Fault } from './faults.ts';
import { openStage, type Stage } from './stage.ts';
import { type Found, openScene, type Scene, type Trial, trialsOf, tryOut } from './trial.ts';
import type { UseCase } from './use-case.ts';

export type Proof = {
  useCases: number;
  calls: number;
  trials: number;
  readonly byFault: Partial<Record<Fault, number>>;
  readonly found: Found[];
};

type Choice = (scene: Scene) => readonly Trial[];

/** Which of the trials of a scene are made; all of them unless said otherwise. */
const allTrials: Choice = trialsOf;

const proveOne = async (stage: Stage, useCase: UseCase, choice: Choice, proof: Proof): Promise<void> => {
  const { scene, wrong } = await openScene(stage, useCase);
  proof.useCases += 1;
  proof.calls += scene.operations.length;
  // What is wrong without a fault is wrong in every trial: said once, and no trial made.
  if (wrong.length > 0) {
    proof.found.push({ trial: useCase.name, wrong });
    return;
  }
  for (const trial of choice(scene)) {
    proof.trials += 1;
    proof.byFault[trial.fault] = (proof.byFault[trial.fault] ?? 0) + 1;
    const found = await tryOut(stage, scene, trial);
    if (found) proof.found.push(found);
  }
};

const seen = (useCase: UseCase, error: unknown): Found => ({
  trial: useCase.name,
  wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

export const emptyProof = (): Proof => ({ useCases: 0, calls: 0, trials: 0, byFault: {}, found: [] });

/** Plays the use cases on a few stages side by side, each with its own proxy and tables, and adds to the proof. */
export const prove = async (
  engineEndpoint: string,
  useCases: readonly UseCase[],
  options: { readonly stages: number; readonly choice?: Choice; readonly proof?: Proof },
): Promise<Proof> => {
  const { choice = allTrials, proof = emptyProof() } = options;
  const waiting = [...useCases];
  const work = async (): Promise<void> => {
    const stage = await openStage(engineEndpoint);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await proveOne(stage, next, choice, proof);
      } catch (error) {
        proof.found.push(seen(next, error));
      }
    }
    await stage.close();
  };
  await Promise.all(Array.from({ length: options.stages }, work));
  return proof;
};

/** A few trials of each scene by chance from a seed. */
export const sampleOf =
  (random: () => number, each: number): Choice =>
  (scene) => {
    const left = [...trialsOf(scene)];
    return Array.from({ length: Math.min(each, left.length) }, () => {
      const [taken] = left.splice(Math.floor(random() * left.length), 1);
      return taken;
    }).filter((trial) => trial !== undefined);
  };

const shownWhole = 10;

/** What to say of what was found: the trial, what is wrong, and the one command that does it again. */
export const report = (found: readonly Found[]): string =>
  [
    ...found
      .slice(0, shownWhole)
      .flatMap(({ trial, wrong }) => [
        `✗ ${trial}`,
        ...wrong.map((each) => `    ${each}`),
        `    again: npm run prove -- --replay ${trial}`,
      ]),
    ...found.slice(shownWhole).map(({ trial, wrong }) => `✗ ${trial}: ${wrong[0]}`),
  ].join('\n');
