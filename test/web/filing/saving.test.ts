import { describe, expect, test } from 'vitest';
import { findClause } from '../../../shared/policy/documents/index.ts';
import { Problem } from '../../../web/app/api/problem.ts';
import { keepDraft } from '../../../web/app/enterprise/filing/saving/keeper.ts';
import { merge } from '../../../web/app/enterprise/filing/saving/merge.ts';
import type { Parked } from '../../../web/app/enterprise/filing/saving/parked.ts';
import { sendable } from '../../../web/app/enterprise/filing/saving/sendable.ts';
import type { KeptCopy, WorkingCopy } from '../../../web/app/enterprise/filing/saving/working-copy.ts';

const copy = (facts: Record<string, unknown>, eventOn?: string): WorkingCopy => ({ eventOn, facts, explanations: {} });

const clauseOf = (policy: string, id: string) => {
  const clause = findClause(policy, id);
  if (!clause) throw new Error(id);
  return clause;
};
const cloud = clauseOf('jinan-cloud-2017', 'cloud-adoption');
const madrid = clauseOf('jinan-brand-2017', 'madrid-trademark');

describe('two copies grown from one', () => {
  const base = copy({ contract: 'A', provider: 'B' }, '2019-03-01');

  test('each change of one side is taken', () => {
    const mine = copy({ contract: 'A2', provider: 'B' }, '2019-03-01');
    const theirs = copy({ contract: 'A', provider: 'B2' }, '2019-04-01');
    expect(merge(base, mine, theirs)).toEqual({
      copy: copy({ contract: 'A2', provider: 'B2' }, '2019-04-01'),
      clashes: [],
      taken: ['eventOn', 'facts.provider'],
    });
  });

  test('what both changed alike is no clash, whatever the order of keys', () => {
    const row = { registration: '1', registeredOn: '2019-03-01' };
    const mine = copy({ ...base.facts, marks: [row] });
    const theirs = copy({ ...base.facts, marks: [{ registeredOn: '2019-03-01', registration: '1' }] });
    expect(merge(base, mine, theirs).clashes).toEqual([]);
  });

  test('what both changed differently is for a person, and stands as typed until then', () => {
    const merged = merge(base, copy({ contract: 'mine' }), copy({ contract: 'theirs', provider: 'B' }));
    expect(merged.clashes).toEqual([{ part: 'facts.contract', theirs: 'theirs' }]);
    expect(merged.copy.facts.contract).toBe('mine');
  });
});

describe('what may be sent', () => {
  test('a wrong value stays on the page, the rest is kept', () => {
    const { content, wrong } = sendable(cloud, copy({ contract: 'A', paidOn: 'soon', provider: '' }));
    expect(content.facts).toEqual({ contract: 'A', paidOn: null });
    expect(wrong?.issues.map(({ path }) => path)).toEqual([['paidOn']]);
  });

  test('a wrong cell leaves its row, and rows keep their places', () => {
    const marks = [{}, { registration: '5', registeredOn: '2019-02-30' }, {}, {}];
    const { content, wrong } = sendable(madrid, copy({ marks }));
    expect(content.facts.marks).toEqual([{}, { registration: '5', registeredOn: null }]);
    expect(wrong?.issues.map(({ path }) => path)).toEqual([['marks', 1, 'registeredOn']]);
  });
});

/** A platform of one draft; `down` it cannot be reached. */
const platform = (parked?: Parked) => {
  let stored: KeptCopy = { revision: 1, copy: copy({}) };
  let place = parked;
  const state = { down: false, sent: 0 };
  const problem = (code: string, status: number) => new Problem({ type: '', title: '', status, code });
  const keeper = keepDraft({
    begun: stored,
    contentOf: (each) => each,
    settleMs: 5,
    read: async () => stored,
    parking: {
      read: () => place,
      put: (each) => {
        place = each;
      },
      clear: () => {
        place = undefined;
      },
    },
    send: async (revision, content) => {
      state.sent += 1;
      if (state.down) throw problem('unreachable', 0);
      if (revision !== stored.revision) throw problem('stale', 409);
      stored = { revision: revision + 1, copy: content };
      return stored.revision;
    },
  });
  return {
    keeper,
    state,
    kept: () => stored,
    parked: () => place,
    elsewhere: (facts: Record<string, unknown>) => {
      stored = { revision: stored.revision + 1, copy: copy({ ...stored.copy.facts, ...facts }) };
    },
  };
};

const type = (name: string, value: unknown) => (each: WorkingCopy) => ({
  ...each,
  facts: { ...each.facts, [name]: value },
});

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
};

describe('a working copy', () => {
  test('is kept once it settled, many keys in one', async () => {
    const { keeper, state, kept, parked } = platform();
    for (const word of ['1', '12', '123']) keeper.change(type('contract', word));
    expect(keeper.now().state).toBe('waiting');
    expect(parked()?.copy.facts).toEqual({ contract: '123' });
    await until(() => keeper.now().state === 'saved');
    expect(kept()).toMatchObject({ revision: 2, copy: { facts: { contract: '123' } } });
    expect([state.sent, parked()]).toEqual([1, undefined]);
  });

  test('unreachable it says so, goes on being written, and is kept when the way is back', async () => {
    const { keeper, state, kept } = platform();
    state.down = true;
    keeper.change(type('contract', '1'));
    await until(() => keeper.now().state === 'retrying');
    keeper.change(type('contract', '12'));
    expect(keeper.now().state).toBe('retrying');
    state.down = false;
    expect(await keeper.flush()).toBe(true);
    expect(kept().copy.facts).toEqual({ contract: '12' });
  });

  test('changed elsewhere in another field it takes that over and keeps both', async () => {
    const { keeper, kept, elsewhere } = platform();
    elsewhere({ provider: 'B' });
    keeper.change(type('contract', 'A'));
    await until(() => keeper.now().state === 'saved');
    expect(kept()).toMatchObject({ revision: 3, copy: { facts: { contract: 'A', provider: 'B' } } });
    expect(keeper.now().taken).toEqual(['facts.provider']);
  });

  test.each([
    ['mine', 'A'],
    ['theirs', 'B'],
  ] as const)('changed elsewhere in the same field it waits for the choice: %s', async (whose, value) => {
    const { keeper, kept, elsewhere } = platform();
    elsewhere({ contract: 'B' });
    keeper.change(type('contract', 'A'));
    await until(() => keeper.now().state === 'clash');
    expect(await keeper.flush()).toBe(false);
    expect(kept().copy.facts.contract).toBe('B');
    keeper.choose('facts.contract', whose);
    await until(() => keeper.now().state === 'saved');
    expect(kept().copy.facts.contract).toBe(value);
  });

  test('a paper that came meanwhile moves the revision and clashes with nothing', async () => {
    const { keeper, kept, elsewhere } = platform();
    keeper.change(type('contract', 'A'));
    elsewhere({});
    keeper.meet(kept());
    await until(() => keeper.now().state === 'saved');
    expect(kept()).toMatchObject({ revision: 3, copy: { facts: { contract: 'A' } } });
  });

  test('what was typed before a sign-in comes back after it', async () => {
    const { keeper, kept } = platform({ base: copy({}), copy: copy({ contract: 'before' }) });
    expect(keeper.now().copy.facts).toEqual({ contract: 'before' });
    await until(() => keeper.now().state === 'saved');
    expect(kept().copy.facts).toEqual({ contract: 'before' });
  });
});
