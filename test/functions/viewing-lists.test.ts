import { beforeEach, describe, expect, test } from 'vitest';
import { checkList } from '../../functions/finance/check-list.ts';
import { listLists } from '../../functions/finance/list-lists.ts';
import { listPayable } from '../../functions/finance/list-payable.ts';
import { viewList } from '../../functions/finance/view-list.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { answerFile, bookFile, cityWithFinance, linesOf, payableClaims, sealedList } from './answered-list.ts';
import { builtList, claimIn, payable, staff } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { registerPerson, today } from './reviewed-claim.ts';

const finance = { role: 'finance' as const, appointedOn: today };

let table: Table;
let bai: Actor;
let tang: Actor;
let made: Claim[];
let list: string;
beforeEach(async () => {
  ({ table, bai, tang, made, list } = await builtList(2));
});

const check = async (by: Actor) => doneValue(await call(checkList, table, by, { path: { list } }));
const find = async (q: string, limit = 50) =>
  doneValue(await call(viewList, table, tang, { path: { list }, query: { limit, q } }));

describe('the check of a list', () => {
  test('adds up every line, as sealing does', async () => {
    const told = await check(tang);
    expect(told).toMatchObject({ count: 2, totalFen: wan(2), offsetFen: 0, otherNames: [], barred: [] });
    expect(told.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(told.byClause).toMatchObject([{ count: 2, totalFen: wan(2) }]);
  });

  test('tells each person what bars him from sealing it', async () => {
    expect((await check(bai)).barred).toEqual(['own-list']);
    const lin = await registerPerson(table, { id: 'lin', roles: [finance] });
    expect((await check(lin)).barred).toEqual(['own-approval']);
    const bindings = [{ claimant: made[1]?.claimant ?? '', as: 'agent' as const, until: '2018-01-01' }];
    const chen = await registerPerson(table, { id: 'chen', roles: [finance], bindings });
    expect((await check(chen)).barred).toEqual(['own-claimant']);
  });

  test('is of finance and the auditor', async () => {
    const he = await staff(table, 'he', 'officer');
    expect(codeOf(await call(checkList, table, he, { path: { list } }))).toBe('wrong-role');
    expect(codeOf(await call(checkList, table, tang, { path: { list: '0000000000000000' } }))).toBe('not-found');
  });
});

describe('the lines of a list', () => {
  test('are found by claim number and by payee, whatever the spaces', async () => {
    const [first] = made;
    const { lines, people } = await find(` ${first?.id.slice(0, 4)} ${first?.id.slice(4)}`);
    expect(lines.map(({ claim }) => claim)).toEqual([first?.id]);
    expect(people).toEqual({ bai: 'bai' });
    expect((await find(lines[0]?.payee ?? '')).lines.length).toBeGreaterThan(0);
    expect((await find('没有这家')).lines).toEqual([]);
  });

  test('are found page by page', async () => {
    const whole = (await find(made[0]?.publicName ?? '')).lines.map(({ claim }) => claim);
    const { lines, next } = await find(made[0]?.publicName ?? '', 1);
    expect(lines.map(({ claim }) => claim)).toEqual(whole.slice(0, 1));
    expect(next).toBe(whole[0]);
  });

  test('say what the bank made of them once it answered', async () => {
    const city = await cityWithFinance();
    await payableClaims(city, 2);
    const sealed = await sealedList(city);
    const [one, two] = await linesOf(city.table, sealed);
    if (!one || !two) throw new Error('The list has no lines.');
    await bookFile(city, sealed, answerFile({ line: one, result: '退票', reason: '户名不符' }));
    const view = doneValue(
      await call(viewList, city.table, city.tang, { path: { list: sealed }, query: { limit: 50 } }),
    );
    const settled = new Map(view.lines.map((line) => [line.claim, line.settled]));
    expect(settled.get(one.claim)).toMatchObject({ outcome: 'returned', reason: '户名不符' });
    expect(settled.get(two.claim)).toBeUndefined();
    const { people } = doneValue(await call(listLists, city.table, city.tang, {}));
    expect(people).toMatchObject({ bai: 'bai', tang: 'tang' });
  });
});

test('what would be listed is named, with its pot and what is due', async () => {
  await claimIn(table, '3', { change: payable });
  const { rows, count } = doneValue(await call(listPayable, table, bai, { query: {} }));
  expect(count).toBe(1);
  expect(rows).toMatchObject([{ pot: 'brand-2019', amountFen: wan(1) }]);
});
