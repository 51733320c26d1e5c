import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../shared/store/table.ts';
import { engineEndpoint } from '../engine.ts';
import { chooserOf, fewerThanAsked, seeded } from './fault-plan.ts';
import { type Fault, faultNames } from './faults.ts';
import { openStage, type Stage } from './stage.ts';

const key = { pk: 'POT#a', sk: 'HEAD' };

/** Adds one each time it reaches the engine, unless the engine knows the transaction by its token. */
const count = {
  update: key,
  set: 'ADD seen :one',
  condition: { expression: 'attribute_exists(pk)', values: { ':one': 1 } },
};

describe('a fault', () => {
  let stage: Stage;
  let direct: Table;
  let name: string;
  beforeAll(async () => {
    stage = await openStage(await engineEndpoint());
    name = await stage.newTable();
    direct = stage.direct(name);
  });
  afterAll(() => stage.close());

  /** One transaction through the fault: whether the caller was answered, and how often it was done. */
  const through = async (fault: Fault, patience: 'product' | 'none') => {
    await direct.transact([{ put: { ...key, seen: 0 } }]);
    stage.proxy.begin({ kind: 'at', call: 1, fault });
    const answered = await stage
      .through(name, patience)
      .transact([count])
      .then(
        () => true,
        () => false,
      );
    const soon = (await direct.get(key))?.seen;
    await stage.proxy.deliverLate();
    expect(stage.proxy.log()).toMatchObject([{ n: 1, operation: 'TransactWriteItems', fault }]);
    return { answered, soon, done: (await direct.get(key))?.seen };
  };

  test.each(faultNames)('%s is not heard of by who is patient, and does the thing once', async (fault) => {
    expect(await through(fault, 'product')).toEqual({ answered: true, soon: 1, done: 1 });
  });

  test.each<[Fault, object]>([
    ['D0', { answered: false, soon: 0, done: 0 }],
    ['D1', { answered: false, soon: 1, done: 1 }],
    ['E0', { answered: false, soon: 0, done: 0 }],
    ['E1', { answered: false, soon: 1, done: 1 }],
    ['L', { answered: false, soon: 0, done: 1 }],
    ['C', { answered: true, soon: 1, done: 1 }],
    ['T', { answered: true, soon: 1, done: 1 }],
    ['U', { answered: true, soon: 1, done: 1 }],
  ])('%s is what it says for who is not', async (fault, outcome) => {
    expect(await through(fault, 'none')).toEqual(outcome);
  });
});

describe('a plan', () => {
  const plan = { kind: 'rates', seed: 7, reads: { D0: 0.1 }, writes: { U: 0.1 }, firstWrites: { C: 0.35 } } as const;

  const played = (seed: number): (Fault | undefined)[] => {
    const { choose } = chooserOf({ ...plan, seed });
    return Array.from({ length: 300 }, (_, at) =>
      choose({ n: at + 1, operation: at % 2 ? 'GetItem' : 'TransactWriteItems', body: `{"at":${at >> 2}}` }),
    );
  };

  test('is the same for the same seed, and another for another', () => {
    expect(played(7)).toEqual(played(7));
    expect(played(8)).not.toEqual(played(7));
  });

  test('knows the first sending of a transaction by all but its token', () => {
    const { choose, tally } = chooserOf(plan);
    for (const token of ['a', 'b', 'c'])
      choose({ n: 1, operation: 'TransactWriteItems', body: `{"ClientRequestToken":"${token}","TransactItems":[]}` });
    expect(tally.firstWrites).toBe(1);
  });

  test('that met fewer faults than it asked for has failed', () => {
    const tally = { calls: 500, injected: 12, expected: 100, firstWrites: 100, firstConflicts: 35 };
    expect(fewerThanAsked(plan, tally)).toBe('12 faults injected where 100 were asked for');
    expect(fewerThanAsked(plan, { ...tally, injected: 99, firstConflicts: 12 })).toContain('12 conflicts forged');
    expect(fewerThanAsked(plan, { ...tally, injected: 99 })).toBeUndefined();
    expect(fewerThanAsked({ kind: 'at', call: 9, fault: 'D1' }, { ...tally, injected: 0 })).toContain('call 9');
  });

  test('draws evenly', () => {
    const random = seeded(1);
    const mean = Array.from({ length: 10_000 }, random).reduce((sum, each) => sum + each, 0) / 10_000;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
  });
});
