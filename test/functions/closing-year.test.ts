import { beforeEach, describe, expect, test } from 'vitest';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { cancelAppropriation } from '../../functions/finance/cancel-appropriation.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import type { Appropriation, Pot } from '../../shared/claim/pot-account.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import {
  holdInPot,
  movePots,
  payFromPot,
  recoverToPot,
  releaseInPot,
  waitForPot,
} from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { becomes, beforeEntry, staff } from './city.ts';
import { atTheBorder, call, codeOf, doneValue, issuePaths, tally } from './requests.ts';
import { fillPot, openOwnTable } from './reviewed-claim.ts';

let table: Table;
let bai: Actor;
let tang: Actor;
beforeEach(async () => {
  table = await openOwnTable();
  [bai, tang] = await Promise.all([staff(table, 'bai', 'finance'), staff(table, 'tang', 'finance')]);
});

type Kind = Appropriation['kind'];

const ask = (kind: Kind, amountFen: number, year = 2019) => {
  const body = { kind, programme: 'cloud' as const, year, amountFen, document: '济财预〔2019〕示例9号' };
  return call(askAppropriation, table, bai, { body });
};
const confirm = (appropriation: string, through: Table = table, by: Actor = tang) =>
  call(confirmAppropriation, through, by, { path: { appropriation } });
const change = async (kind: Kind, amountFen: number, year = 2019) =>
  confirm(doneValue(await ask(kind, amountFen, year)).id);

const pot = async (year = 2019): Promise<Pot | undefined> => {
  const head = (await readHead(table, pots, `cloud-${year}`))?.head;
  expect(head === undefined || potBalances(head)).toBe(true);
  return head;
};
const acts = async (year = 2019) => {
  const entries = await readJournal(table, 'pot', `cloud-${year}`);
  expect(firstBrokenEntry(entries)).toBeUndefined();
  return entries.map(({ act, by, to }) => `${by.person} ${act} → ${to}`);
};

/** 10 appropriated: 2 held, 3 paid, 5 available. */
const spent = { appropriatedFen: wan(10), availableFen: wan(5), heldFen: wan(2), paidFen: wan(3) };

describe('an appropriation is reduced', () => {
  test('by two people, and by what is available at most', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    expect(await ask('reduce', wan(5) + 1)).toMatchObject({
      failure: { code: 'available-short', details: { availableFen: wan(5), missingFen: 1 } },
    });
    const { id } = doneValue(await ask('reduce', wan(4)));
    expect(codeOf(await confirm(id, table, bai))).toBe('own-work');
    expect(codeOf(await confirm(id))).toBe('done');
    expect(await pot()).toMatchObject({ appropriatedFen: wan(6), availableFen: wan(1), heldFen: wan(2) });
    expect(await acts()).toEqual(['tang reduce → open']);
  });

  test('not by money that an approval took between asking and confirming, nor in the moment of writing', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const [one, two] = [doneValue(await ask('reduce', wan(5))).id, doneValue(await ask('reduce', wan(4))).id];
    const hold = () => table.transact([holdInPot('cloud-2019', wan(1))]);
    const raced = beforeEntry(table, { kind: 'pot', act: 'reduce' }, hold);
    expect(codeOf(await confirm(one, raced))).toBe('available-short');
    await hold();
    expect(codeOf(await confirm(two))).toBe('available-short');
    expect(await pot()).toMatchObject({ appropriatedFen: wan(10), availableFen: wan(3), heldFen: wan(4) });
  });

  test('twice at once as far as the money goes', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const asked = await Promise.all([1, 2, 3, 4].map(() => ask('reduce', wan(2))));
    const results = await Promise.all(asked.map((each) => confirm(doneValue(each).id)));
    expect(tally(results)).toEqual({ done: 2, 'available-short': 2 });
    expect(await pot()).toMatchObject({ appropriatedFen: wan(6), availableFen: wan(1) });
  });

  test('or asked and taken back', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const path = { appropriation: doneValue(await ask('reduce', wan(5))).id };
    doneValue(await call(cancelAppropriation, table, bai, { path }));
    expect(codeOf(await confirm(path.appropriation))).toBe('not-in-this-state');
    expect(await pot()).toMatchObject(spent);
  });
});

describe('money is carried over', () => {
  test('to a pot of the next year that comes into being with the same rule', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, { ...spent, rule: 'year-end' });
    expect(codeOf(await change('carry-over', wan(5)))).toBe('done');
    expect(await pot()).toMatchObject({ appropriatedFen: wan(5), availableFen: 0 });
    expect(await pot(2020)).toMatchObject({ appropriatedFen: wan(5), availableFen: wan(5), rule: 'year-end' });
    expect([await acts(), await acts(2020)]).toEqual([['tang carry-over → open'], ['tang carry-in → open']]);
  });

  test('into one that is there, beside what it has', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    await fillPot(table, 'cloud', wan(7), 2020);
    doneValue(await change('carry-over', wan(2)));
    expect([await pot(), await pot(2020)]).toMatchObject([{ availableFen: wan(3) }, { availableFen: wan(9) }]);
  });

  test.each([
    ['is closed', { closedOn: '2020-12-31' }, 'pot-closed'],
    ['is being shared out', { rule: 'year-end' as const, allocation: 'A' }, 'allocation-open'],
  ])('not into a pot that %s, and then nothing leaves', async (_what, next, code) => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    await fillPot(table, 'cloud', wan(7), 2020, next);
    expect(codeOf(await change('carry-over', wan(2)))).toBe(code);
    expect([await pot(), await pot(2020)]).toMatchObject([spent, { appropriatedFen: wan(7) }]);
  });

  test('by two changes at once as far as the money goes, each fen once', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const asked = await Promise.all([1, 2, 3].map(() => ask('carry-over', wan(2))));
    const results = await Promise.all(asked.map((each) => confirm(doneValue(each).id)));
    expect(tally(results)).toEqual({ done: 2, 'available-short': 1 });
    expect([await pot(), await pot(2020)]).toMatchObject([{ availableFen: wan(1) }, { availableFen: wan(4) }]);
  });
});

describe('a closed year is opened again', () => {
  test('with what came back to it, and with more, for a claim that an objection reopened', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    expect(codeOf(await ask('reopen', 0))).toBe('not-in-this-state');
    doneValue(await change('close', wan(5)));
    await table.transact(movePots([releaseInPot('cloud-2019', wan(1))]));
    const hold = () => table.transact([holdInPot('cloud-2019', wan(2))]);
    expect((await hold()).written).toBe(false);
    expect(codeOf(await change('reopen', wan(1)))).toBe('done');
    expect(await pot()).toMatchObject({ appropriatedFen: wan(6), availableFen: wan(2), heldFen: wan(1) });
    expect((await pot())?.closedOn).toBeUndefined();
    expect((await hold()).written).toBe(true);
  });

  test('once, when two ask for it', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    doneValue(await change('close', wan(5)));
    const asked = [doneValue(await ask('reopen', wan(1))).id, doneValue(await ask('reopen', wan(1))).id];
    const results = await Promise.all(asked.map((id) => confirm(id)));
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 1 });
    expect(await pot()).toMatchObject({ appropriatedFen: wan(6), availableFen: wan(1) });
  });
});

test('a change asked by one who is of finance no more is not confirmed', async () => {
  await fillPot(table, 'cloud', wan(10), 2019, spent);
  const { id } = doneValue(await ask('reduce', wan(1)));
  await becomes(table, bai, { roles: [] });
  expect(codeOf(await confirm(id))).toBe('asker-left');
  expect(await pot()).toMatchObject(spent);
});

describe('a year is closed', () => {
  test('by taking back just what is available; what is held may still be paid', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    expect(codeOf(await change('close', wan(5)))).toBe('done');
    expect(await pot()).toMatchObject({ appropriatedFen: wan(5), availableFen: 0, closedOn: '2019-12-02' });
    expect(await acts()).toEqual(['tang close → closed']);
    expect(await table.transact(movePots([payFromPot('cloud-2019', wan(2))]))).toEqual({ written: true });
    expect(await pot()).toMatchObject({ heldFen: 0, paidFen: wan(5) });
  });

  test('also when all is spent', async () => {
    const all = { availableFen: 0, heldFen: wan(2), paidFen: wan(8) };
    await fillPot(table, 'cloud', wan(10), 2019, all);
    expect(codeOf(await change('close', 0))).toBe('done');
    expect(await pot()).toMatchObject({ ...all, closedOn: '2019-12-02' });
  });

  test('not for another sum: it says what is available, at asking and at confirming', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const stale = (availableFen: number) => ({ failure: { code: 'stale', details: { availableFen } } });
    expect(await ask('close', wan(4))).toMatchObject(stale(wan(5)));
    const [one, two] = [doneValue(await ask('close', wan(5))).id, doneValue(await ask('close', wan(5))).id];
    const recover = () => table.transact(movePots([recoverToPot('cloud-2019', wan(1))]));
    expect(await confirm(one, beforeEntry(table, { kind: 'pot', act: 'close' }, recover))).toMatchObject(stale(wan(6)));
    expect(await confirm(two)).toMatchObject(stale(wan(6)));
    expect((await pot())?.closedOn).toBeUndefined();
  });

  test('not while claims wait for their share, nor if one comes in the moment of writing', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, { ...spent, rule: 'year-end' });
    const { id } = doneValue(await ask('close', wan(5)));
    const wait = () => table.transact([waitForPot('cloud-2019', wan(3), '+')]);
    expect(await confirm(id, beforeEntry(table, { kind: 'pot', act: 'close' }, wait))).toMatchObject({
      failure: { code: 'claims-wait', details: { count: 1, fullFen: wan(3) } },
    });
    expect(codeOf(await ask('close', wan(5)))).toBe('claims-wait');
    expect((await pot())?.closedOn).toBeUndefined();
  });

  test('and then takes no money in and gives none out, but for what comes back', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const [more, again] = [doneValue(await ask('appropriate', wan(1))).id, doneValue(await ask('close', wan(5))).id];
    doneValue(await change('close', wan(5)));
    expect(tally([await confirm(more), await confirm(again)])).toEqual({ 'pot-closed': 2 });
    expect(codeOf(await ask('close', 0))).toBe('pot-closed');
    expect((await table.transact([holdInPot('cloud-2019', 1)])).written).toBe(false);

    await table.transact(movePots([recoverToPot('cloud-2019', wan(1))]));
    expect(codeOf(await change('carry-over', wan(1)))).toBe('done');
    expect(await pot(2020)).toMatchObject({ availableFen: wan(1) });
    expect(await acts()).toEqual(['tang close → closed', 'tang carry-over → closed']);
  });

  test('once, when two close it at once', async () => {
    await fillPot(table, 'cloud', wan(10), 2019, spent);
    const asked = [doneValue(await ask('close', wan(5))).id, doneValue(await ask('close', wan(5))).id];
    expect(tally(await Promise.all(asked.map((id) => confirm(id))))).toEqual({ done: 1, 'pot-closed': 1 });
  });
});

describe('no change is asked', () => {
  test.each(['reduce', 'carry-over', 'close'] as const)('of a pot that does not exist: %s', async (kind) => {
    expect(codeOf(await ask(kind, 1))).toBe('pot-missing');
  });

  test.each(['appropriate', 'reduce', 'carry-over', 'close'] as const)(
    'while the pot is being shared out: %s',
    async (kind) => {
      await fillPot(table, 'cloud', wan(10), 2019, { ...spent, rule: 'year-end', allocation: 'A' });
      expect(codeOf(await ask(kind, wan(5)))).toBe('allocation-open');
    },
  );

  const border = (content: object) =>
    atTheBorder('ask-appropriation', {}, { programme: 'cloud', year: 2019, document: 'x', ...content });

  test.each(['appropriate', 'reduce', 'carry-over'])('for nothing: %s', (kind) => {
    expect(issuePaths(border({ kind, amountFen: 0 }))).toEqual(['amountFen']);
  });

  test('but the closing of a year that is spent, and none below nothing', () => {
    expect(codeOf(border({ kind: 'close', amountFen: 0 }))).toBe('done');
    expect(issuePaths(border({ kind: 'close', amountFen: -1 }))).toEqual(['amountFen']);
  });

  test('into a year after the last', () => {
    expect(issuePaths(border({ kind: 'carry-over', amountFen: 1, year: 2100 }))).toEqual(['year']);
  });
});
