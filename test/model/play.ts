import { randomUUID } from 'node:crypto';
import type { Result } from '../../shared/claim/failure.ts';
import { readBooks } from '../../shared/store/books/books.ts';
import { checkBooks } from '../../shared/store/books/check-books.ts';
import type { Table } from '../../shared/store/table.ts';
import { codeOf } from '../functions/requests.ts';
import { restore, type Snapshot, snapshotOf } from '../prove/snapshot.ts';
import { figuresOfModel, figuresOfTable, inOneForm, unlike } from './figures.ts';
import { type Ids, perform } from './perform.ts';
import { predict } from './predict.ts';
import { writesAct } from './sabotage.ts';
import { claimIds, type Stage } from './stage.ts';
import type { Step } from './steps.ts';
import { type Expected, firstWorld, type World } from './world.ts';

/** A place from which a play may begin: the table as it was, and the model as it was. */
export type Opening = {
  readonly items: Snapshot;
  readonly world: World;
  readonly ids: Ids;
  /** How far into the long life; keys of what was done before are not used again. */
  readonly chapter: number;
};

type Sent = { readonly step: Step; readonly key: string; readonly seen: World; readonly answer: Result<unknown> };

export type Play = {
  readonly stage: Stage;
  readonly table: Table;
  readonly ids: Ids;
  readonly sent: Sent[];
  readonly signed: Map<string, string>;
  readonly storage: string;
  readonly chapter: number;
  /** Every command as it was given and answered, for whoever reads a failure. */
  readonly trail: string[];
  world: World;
  now: Snapshot;
};

export const firstOpening = (stage: Stage): Opening => ({
  items: stage.prepared,
  world: firstWorld(claimIds),
  ids: { lists: [], notices: [], allocations: [], changes: [...stage.changes] },
  chapter: 0,
});

/** Sets the table back to an opening; `sabotage` stands between the acts and the table. */
export const openPlay = async (
  stage: Stage,
  opening: Opening,
  sabotage: (table: Table) => Table = (table) => table,
): Promise<Play> => {
  await restore(stage.client, stage.table.name, opening.items, await snapshotOf(stage.client, stage.table.name));
  return {
    stage,
    table: sabotage(stage.table),
    ids: structuredClone(opening.ids),
    sent: [],
    signed: new Map(),
    storage: randomUUID(),
    chapter: opening.chapter,
    trail: [],
    world: structuredClone(opening.world),
    now: opening.items,
  };
};

export const openingOf = ({ world, now, ids }: Play, chapter: number): Opening => ({
  chapter,
  items: now,
  world: structuredClone(world),
  ids: structuredClone(ids),
});

/** The answer's figures in the model's words: lists of reasons by reason, counts without the zeros. */
const told = (value: unknown, name: string): unknown => {
  const found = (value as Record<string, unknown>)[name];
  if (name === 'leftOut')
    return Object.fromEntries(
      (found as { reason: string; count: number }[]).map(({ reason, count }) => [reason, count]),
    );
  if (name === 'counts') return Object.fromEntries(Object.entries(found as object).filter(([, count]) => count !== 0));
  if (name === 'endsOn' || name === 'number' || name === 'receivedOn') return found;
  return found;
};

const againstAnswer = (answer: Result<unknown>, expected: Expected): string[] => {
  const code = codeOf(answer);
  if (code !== expected.code) return [`answered ${code}, the model says ${expected.code}`];
  if (!answer.ok) return [];
  return Object.entries(expected.told ?? {}).flatMap(([name, wanted]) => {
    const found = inOneForm(told(answer.value, name));
    return found === inOneForm(wanted) ? [] : [`answered ${name} ${found}, the model says ${inOneForm(wanted)}`];
  });
};

/** What is wrong with the whole table now, by the model and by the check of the books. */
const lookAround = async (play: Play): Promise<string[]> => {
  const { name } = play.table;
  play.now = await snapshotOf(play.stage.client, name);
  const items = [...play.now.values()];
  const findings = checkBooks(await readBooks(name, items));
  return [
    ...unlike(figuresOfTable(items, play.ids), figuresOfModel(play.world)).map((each) => `model: ${each}`),
    ...findings.map(({ rule, where, found }) => `books: ${rule} ${where}: ${found}`),
  ];
};

/** A command that broke off: what it says, and what the books say of what it left. */
const fell = async (play: Play, error: unknown): Promise<string[]> => [
  `threw ${error instanceof Error ? (error.stack ?? error.message) : error}`,
  ...(await lookAround(play)).filter((each) => each.startsWith('books: ')),
];

type Way = {
  readonly table?: Table;
  readonly key?: string;
  readonly otherWords?: boolean;
  readonly seen?: World;
  readonly again?: boolean;
};

const keyOf = ({ chapter, sent }: Play): string => `turn-${chapter}-${sent.length}`;

const put = (play: Play, step: Step, after: World, way: Way = {}): Promise<Result<unknown>> => {
  const { stage, ids, world, signed, storage } = play;
  const key = way.key ?? keyOf(play);
  const scene = {
    stage,
    ids,
    key,
    signed,
    storage,
    today: world.today,
    again: way.again ?? false,
    table: way.table ?? play.table,
    seen: way.seen ?? world,
  };
  return perform({ ...scene, otherWords: way.otherWords ?? false }, step, after);
};

const settle = (play: Play, step: Step, answer: Result<unknown>, after: World): void => {
  play.sent.push({ step, key: keyOf(play), seen: play.world, answer });
  play.trail.push(`${JSON.stringify(step)} → ${codeOf(answer)}`);
  play.world = after;
};

/** One command: the model says what comes of it, the real acts do it, and everything is looked at. */
export const playStep = async (play: Play, step: Step): Promise<string[]> => {
  const after = structuredClone(play.world);
  const expected = predict(after, step);
  try {
    const answer = await put(play, step, after);
    settle(play, step, answer, after);
    return [...againstAnswer(answer, expected), ...(await lookAround(play))];
  } catch (error) {
    play.trail.push(`${JSON.stringify(step)} → threw`);
    return fell(play, error);
  }
};

/** Steps that look at more than their own request when they are repeated: a proposal that could not be made. */
const notRepeated = ({ step, answer }: Sent): boolean =>
  step.act === 'clock' || (step.act === 'propose-allocation' && !answer.ok);

/** An earlier command once more under its key: what was done answers the same and changes nothing. */
export const playAgain = async (play: Play, back: number, otherWords: boolean): Promise<string[]> => {
  const earlier = play.sent.at(-1 - back);
  if (!earlier || notRepeated(earlier)) return [];
  const { step, key, seen, answer: first } = earlier;
  const after = structuredClone(play.world);
  const expected = first.ok ? undefined : predict(after, step);
  // A request that was refused leaves no trace: other words under its key are another request.
  const others = otherWords && first.ok;
  try {
    const again = await put(play, step, after, {
      key,
      otherWords: others,
      again: first.ok,
      seen: first.ok ? seen : play.world,
    });
    play.trail.push(`${others ? 'other words under the key of' : 'again'} ${JSON.stringify(step)} → ${codeOf(again)}`);
    play.world = after;
    if (expected) {
      play.sent.push({ ...earlier, seen: play.world, answer: again });
      return [...againstAnswer(again, expected), ...(await lookAround(play))];
    }
    const wanted = others ? codeOf(again) === 'idempotency-key-reused' : inOneForm(again) === inOneForm(first);
    return [
      ...(wanted ? [] : [`repeated: ${inOneForm(again)} after ${inOneForm(first)}`]),
      ...(await lookAround(play)),
    ];
  } catch (error) {
    return fell(play, error);
  }
};

/** The table through which `meanwhile` happens just before the first write, or the first write of this act of a claim. */
const beforeFirstWrite = (table: Table, act: string | undefined, meanwhile: () => Promise<unknown>): Table => {
  let begun = false;
  return {
    ...table,
    transact: async (actions) => {
      if (!begun && (act === undefined || writesAct(actions, act))) {
        begun = true;
        await meanwhile();
      }
      return table.transact(actions);
    },
  };
};

/** Two commands at once: `late` has read and decided when `early` comes through. As if one had come after the other. */
export const playAtOnce = async (play: Play, late: Step, early: Step, before?: string): Promise<string[]> => {
  const between = structuredClone(play.world);
  const expectedEarly = predict(between, early);
  const after = structuredClone(between);
  const expectedLate = predict(after, late);
  try {
    let first: Result<unknown> | undefined;
    const table = beforeFirstWrite(play.table, before, async () => {
      first = await put(play, early, between, { key: 'meanwhile' });
    });
    const second = await put(play, late, after, { table });
    settle(play, late, second, after);
    if (!first) return ['nothing was written, so nothing came between'];
    play.trail.push(`… meanwhile ${JSON.stringify(early)} → ${codeOf(first)}`);
    return [
      ...againstAnswer(first, expectedEarly),
      ...againstAnswer(second, expectedLate),
      ...(await lookAround(play)),
    ];
  } catch (error) {
    return fell(play, error);
  }
};

/** A command during which something happens to the table that no command of the model does; only its answer is judged. */
export const playMeanwhile = async (
  play: Play,
  step: Step,
  meanwhile: () => Promise<unknown>,
  code: string,
): Promise<string[]> => {
  const table = beforeFirstWrite(play.table, undefined, meanwhile);
  const answer = await put(play, step, play.world, { table });
  settle(play, step, answer, play.world);
  return againstAnswer(answer, { code });
};
