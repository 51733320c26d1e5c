import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../shared/claim/failure.ts';
import type { Table } from '../../shared/store/table.ts';
import { fewerThanAsked } from './fault-plan.ts';
import { type Fault, faultNames, happensTo, isFault, isWrite } from './faults.ts';
import { complaints } from './invariants.ts';
import { differences, restore, type Snapshot, settled, snapshotOf } from './snapshot.ts';
import type { Stage } from './stage.ts';
import type { Patience } from './table-through.ts';
import type { UseCase } from './use-case.ts';

/** One fault at one call of one command; written `approve:3:D1:none`. */
export type Trial = { readonly call: number; readonly fault: Fault; readonly patience: Patience };

export const trialWord = (name: string, { call, fault, patience }: Trial): string =>
  `${name}:${call}:${fault}:${patience}`;

/** The trials a word names: without the last part, with either patience. */
export const trialsNamed = (word: string): { name: string; trials: Trial[] } | undefined => {
  const [name = '', call = '', fault = '', patience] = word.split(':');
  if (!isFault(fault) || !/^\d+$/.test(call)) return undefined;
  const either: readonly Patience[] = patience === 'product' || patience === 'none' ? [patience] : ['none', 'product'];
  return { name, trials: either.map((each) => ({ call: Number(call), fault, patience: each })) };
};

/** A scene as it stands before its command, and what the command did and answered when nothing went wrong. */
export type Scene = {
  readonly useCase: UseCase;
  readonly table: string;
  readonly given: unknown;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly answer: Result<unknown>;
  readonly operations: readonly string[];
  /** How the table stands now. */
  now: Snapshot;
};

export type Found = { readonly trial: string; readonly wrong: readonly string[] };

type Outcome = { readonly answer: Result<unknown> } | { readonly threw: Error };

const tried = async ({ useCase, given }: Pick<Scene, 'useCase' | 'given'>, table: Table): Promise<Outcome> => {
  try {
    return { answer: await useCase.run(table, given) };
  } catch (error) {
    return { threw: error instanceof Error ? error : new Error(String(error)) };
  }
};

const said = (outcome: Outcome): string =>
  'threw' in outcome ? `the fault ${outcome.threw.name}: ${outcome.threw.message}` : JSON.stringify(outcome.answer);

const same = (what: string, found: Outcome, wanted: Outcome, mayDiffer: readonly string[] = []): string[] =>
  isDeepStrictEqual(settled(found, mayDiffer), settled(wanted, mayDiffer))
    ? []
    : [`${what}: ${said(found)} where ${said(wanted)} was due`];

/** Plays the scene once without a fault; what is wrong even then makes every trial of it worthless. */
export const openScene = async (stage: Stage, useCase: UseCase): Promise<{ scene: Scene; wrong: string[] }> => {
  const table = await stage.newTable();
  const direct = stage.direct(table);
  const given = await useCase.prepare(direct);
  const before = await snapshotOf(stage.client, table);
  stage.proxy.begin({ kind: 'none' });
  const first = await tried({ useCase, given }, stage.through(table, 'none'));
  const operations = [...stage.proxy.operations()];
  const after = await snapshotOf(stage.client, table);
  const again = await tried({ useCase, given }, direct);
  const later = await snapshotOf(stage.client, table);
  if ('threw' in first) throw first.threw;
  return {
    scene: { useCase, table, given, before, after, answer: first.answer, operations, now: later },
    wrong: [
      ...complaints(before).map((each) => `before the command ${each}`),
      ...complaints(after),
      ...(await useCase.check(direct, given)),
      ...same('repeated', again, first),
      ...differences(after, later, []).map((key) => `the repeat changed ${key}`),
    ],
  };
};

/** Every fault that can happen to each call of the scene. */
export const trialsOf = ({ operations }: Pick<Scene, 'operations'>): Trial[] =>
  operations.flatMap((operation, at) =>
    faultNames
      .filter((fault) => happensTo(fault, operation))
      .flatMap((fault) => (['none', 'product'] as const).map((patience) => ({ call: at + 1, fault, patience }))),
  );

/** What a client may be told of a single fault: nothing at all, unless the SDK had no patience left. */
const mayCome = (threw: Error, { call, fault, patience }: Trial, { operations }: Scene): string[] => {
  if (patience === 'product') return [`one ${fault} came through to the client: ${threw.name} ${threw.message}`];
  const operation = operations[call - 1] ?? '';
  const handled = fault === 'C' || fault === 'U' || (fault === 'T' && isWrite(operation));
  return handled ? [`${fault} at ${operation} became a 5xx: ${threw.name} ${threw.message}`] : [];
};

/**
 * One trial: the scene anew, the command through the fault, then the same command under the same key as a client
 * repeats it who never had an answer; what was late arrives after that, and it is repeated once more. Whatever happened,
 * the table is the one that the command leaves when nothing goes wrong, and every answer is the same.
 */
export const tryOut = async (stage: Stage, scene: Scene, trial: Trial): Promise<Found | undefined> => {
  const { proxy, client } = stage;
  const { table, before, after } = scene;
  await restore(client, table, before, scene.now);
  const plan = { kind: 'at', call: trial.call, fault: trial.fault } as const;
  const brokenBefore = proxy.broken();
  proxy.begin(plan);
  const first = await tried(scene, stage.through(table, trial.patience));
  const missing = fewerThanAsked(plan, proxy.tally());
  proxy.begin({ kind: 'none' });
  const direct = stage.direct(table);
  const second = await tried(scene, direct);
  await proxy.deliverLate();
  const { mayDiffer = [] } = scene.useCase;
  const third = trial.fault === 'L' || mayDiffer.length > 0 ? await tried(scene, direct) : second;
  scene.now = await snapshotOf(client, table);
  const due: Outcome = { answer: scene.answer };
  const wrong = [
    ...(missing ? [missing] : []),
    ...(proxy.broken() > brokenBefore ? ['a connection to the engine broke without being asked to'] : []),
    ...('threw' in first ? mayCome(first.threw, trial, scene) : same('answered', first, due, mayDiffer)),
    ...same('repeated', second, due, mayDiffer),
    ...('threw' in first ? [] : same('repeated', second, first)),
    ...same('repeated again', third, second),
    ...differences(scene.now, after, mayDiffer).map((key) => `left otherwise: ${key}`),
    ...complaints(scene.now),
  ];
  return wrong.length > 0 ? { trial: trialWord(scene.useCase.name, trial), wrong } : undefined;
};
