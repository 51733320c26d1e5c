import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { payList } from '../../functions/finance/pay-list.ts';
import { cancelRecovery } from '../../functions/review/cancel-recovery.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readSettlements } from '../../shared/store/settled-store.ts';
import {
  announce,
  answerFile,
  book,
  bookFile,
  brokenMoney,
  type City,
  check,
  checkedAnswer,
  cityWithFinance,
  type Line,
  linesOf,
  listNow,
  payableClaims,
  type Said,
  sealedList,
  statesOf,
} from './answered-list.ts';
import { brokenBooks } from './awarded-claim.ts';
import { beforeEntry, claimNow, killedBefore, staff } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';

let city: City;
let list: string;
let lines: Line[];
const line = (at: number): Line => {
  const found = lines[at];
  if (!found) throw new RangeError(`No line ${at}.`);
  return found;
};

const listOf = async (count: number): Promise<void> => {
  city = await cityWithFinance();
  await payableClaims(city, count);
  list = await sealedList(city);
  lines = await linesOf(city.table, list);
};

const none = {
  paid: 0,
  returned: 0,
  'unknown-line': 0,
  'wrong-amount': 0,
  duplicate: 0,
  'already-settled': 0,
  unreadable: 0,
};

const journalOf = (claim: string) => readJournal(city.table, 'claim', claim);

const timesPaid = async (claim: Claim['id']): Promise<number> =>
  (await journalOf(claim)).filter(({ act }) => act === 'pay').length;

describe("the bank's answer", () => {
  beforeEach(() => listOf(4));

  test('is taken in, tried and booked: each line has its verdict, and only then money moves', async () => {
    const file = answerFile(
      { line: line(0) },
      { line: line(1), result: '退票', reason: '户名不符' },
      { line: { reference: 'XXXXXXXXXXXXXXXX-1', amountFen: 1 } },
      { line: { ...line(2), amountFen: line(2).amountFen + 1 } },
      { line: line(0) },
      { line: { reference: '', amountFen: 1 } },
    );
    const announced = doneValue(await announce(city, list, file));
    expect(announced).toMatchObject({ state: 'announced', list, upload: { url: 'memory:' } });
    const path = { list, answer: announced.id };
    expect(codeOf(await check(city, path))).toBe('answer-not-arrived');
    expect(codeOf(await book(city, path))).toBe('not-in-this-state');

    city.uploads.upload(file);
    const counts = { ...none, paid: 1, returned: 1, 'unknown-line': 1, 'wrong-amount': 1, duplicate: 1, unreadable: 1 };
    const tried = doneValue(await check(city, path));
    expect(tried).toMatchObject({ state: 'checked', counts, unreadable: [{ number: 7, why: 'reference-missing' }] });
    expect(tried.rows.map(({ number, verdictWord, whatFollows }) => [number, verdictWord, whatFollows])).toEqual([
      [2, '已付', '通知单位确认到账'],
      [3, '退票', '通知单位更正账户'],
      [4, '未知行', '不入账；请向银行核实'],
      [5, '金额不符', '不入账；请向银行核实'],
      [6, '重复', '无须办理'],
    ]);
    expect(await statesOf(city.table, lines)).toEqual(['listed', 'listed', 'listed', 'listed']);
    expect(await listNow(city.table, list)).toMatchObject({ paidCount: 0, returnedCount: 0 });

    const done = doneValue(await book(city, path));
    expect(done).toMatchObject({ state: 'booked', counts, changed: 2, left: false });
    expect(done.file?.fileName).toMatch(/^verdicts-.*\.csv$/);
    expect(await statesOf(city.table, lines)).toEqual(['paid', 'payment-returned', 'listed', 'listed']);
    expect(await listNow(city.table, list)).toMatchObject({
      state: 'sealed',
      paidCount: 1,
      paidFen: wan(1),
      returnedCount: 1,
      returnedFen: wan(2),
    });
    expect(await brokenMoney(city.table, list)).toEqual([]);
    expect(await brokenBooks(city.table)).toEqual([]);
  });

  test('that a payment was returned is not lost when the line is paid at the same moment', async () => {
    const path = await checkedAnswer(city, list, answerFile({ line: line(0), result: '退票', reason: '户名不符' }));
    const through = beforeEntry(city.table, { kind: 'claim', act: 'return-payment' }, async () => {
      await bookFile(city, list, answerFile({ line: line(0) }));
    });
    expect(doneValue(await book(city, path, { table: through }))).toMatchObject({ state: 'booked', changed: 1 });
    expect((await claimNow(city.table, line(0).claim)).state).toBe('payment-returned');
    expect(await brokenMoney(city.table, list)).toEqual([]);
    expect(await brokenBooks(city.table)).toEqual([]);
  });

  test('of a return that met a recovery is booked by the same file once the recovery was cancelled', async () => {
    await bookFile(city, list, answerFile({ line: line(0) }));
    const { claim } = line(0);
    const reason = '不符条件';
    const order = { amountFen: wan(1), dueOn: '2020-03-31', reason };
    doneValue(await call(orderRecovery, city.table, city.lin, { path: { claim }, body: order }));
    const path = await checkedAnswer(city, list, answerFile({ line: line(0), result: '退票', reason: '账户已销' }));
    expect(doneValue(await book(city, path))).toMatchObject({ changed: 0, counts: { 'already-settled': 1 } });
    const gao = await staff(city.table, 'gao', 'approver');
    doneValue(await call(cancelRecovery, city.table, gao, { path: { claim }, body: { reason } }));
    expect(doneValue(await book(city, path))).toMatchObject({ changed: 1, counts: { returned: 1 } });
    expect((await claimNow(city.table, claim)).state).toBe('payment-returned');
    expect(doneValue(await book(city, path))).toMatchObject({ changed: 0 });
    expect(await brokenBooks(city.table)).toEqual([]);
  });

  test('of several days settles the list with its last line', async () => {
    await bookFile(city, list, answerFile({ line: line(3) }, { line: line(1) }));
    expect((await listNow(city.table, list)).state).toBe('sealed');
    await bookFile(city, list, answerFile({ line: line(0), result: '退票' }, { line: line(2) }));
    expect(await listNow(city.table, list)).toMatchObject({ state: 'settled', paidCount: 3, returnedCount: 1 });
    expect(await brokenMoney(city.table, list)).toEqual([]);
    const acts = (await readJournal(city.table, 'list', list)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'settle-list')).toHaveLength(1);
  });

  test('leaves in the journal who was paid by which file, and the words of the bank in the reason alone', async () => {
    const file = answerFile({ line: line(0) }, { line: line(1), result: '退票', reason: '户名不符' });
    const { answer } = await checkedAnswer(city, list, file);
    const { sha256 } = doneValue(await announce(city, list, file));
    doneValue(await book(city, { list, answer }));
    expect((await journalOf(line(0).claim)).at(-1)).toMatchObject({
      act: 'pay',
      detail: { list, attempt: 1, amountFen: wan(1), document: sha256, answer },
    });
    const returned = (await journalOf(line(1).claim)).at(-1);
    expect(returned).toMatchObject({
      act: 'return-payment',
      reason: '户名不符',
      detail: { list, attempt: 1, late: false },
    });
    expect(JSON.stringify(returned?.detail)).not.toContain('户名');
  });

  test('sent twice is the first: no row changes, whoever sends it', async () => {
    const file = answerFile({ line: line(0) }, { line: line(1), result: '退票' });
    const first = await bookFile(city, list, file);
    const again = doneValue(await announce(city, list, file, city.tang));
    expect(again).toMatchObject({ id: first.id, state: 'booked', bookedOn: '2019-12-02' });
    expect(again.upload).toBeUndefined();
    expect(doneValue(await check(city, { list, answer: again.id })).counts).toEqual(first.counts);
    const booked = doneValue(await book(city, { list, answer: again.id }, { actor: city.tang }));
    expect(booked).toEqual({ ...first, changed: 0 });
    expect(await timesPaid(line(0).claim)).toBe(1);
  });

  test('with the same rows in another file finds them settled', async () => {
    await bookFile(city, list, answerFile({ line: line(0) }, { line: line(1), result: '退票' }));
    const other = await bookFile(city, list, answerFile({ line: line(1), result: '失败' }, { line: line(0) }));
    expect(other).toMatchObject({ changed: 0, counts: { ...none, 'already-settled': 2 } });
    expect(await brokenMoney(city.table, list)).toEqual([]);
  });

  test('that contradicts itself about a line books none of it', async () => {
    const told = await bookFile(city, list, answerFile({ line: line(0) }, { line: line(0), result: '退票' }));
    expect(told).toMatchObject({ changed: 0, counts: { ...none, duplicate: 2 } });
    expect(await statesOf(city.table, [line(0)])).toEqual(['listed']);
  });

  test('may give back what it had paid, on a settled list too, but not what the claimant has received', async () => {
    await bookFile(city, list, answerFile(...lines.map((each) => ({ line: each }))));
    expect((await listNow(city.table, list)).state).toBe('settled');
    const clerk = await staff(city.table, 'clerk-of-nobody', 'finance');
    await bookFile(city, list, answerFile({ line: line(2), result: '退票', reason: '账户已销户' }));
    expect(await statesOf(city.table, lines)).toEqual(['paid', 'paid', 'payment-returned', 'paid']);
    expect(await listNow(city.table, list)).toMatchObject({ state: 'settled', paidCount: 3, returnedCount: 1 });
    expect(await brokenMoney(city.table, list)).toEqual([]);
    expect((await readSettlements(city.table, list)).get(line(2).claim)).toMatchObject({
      outcome: 'returned',
      paidBy: { document: expect.any(String) },
      reason: '账户已销户',
    });

    const received = await claimNow(city.table, line(0).claim);
    await city.table.transact([
      {
        update: { pk: `CLAIM#${received.id}`, sk: 'HEAD' },
        set: 'SET #state = :now',
        condition: {
          expression: '#state = :was',
          names: { '#state': 'state' },
          values: { ':was': 'paid', ':now': 'receipt-confirmed' },
        },
      },
    ]);
    const file = answerFile({ line: line(0), result: '退票' });
    const path = await checkedAnswer(city, list, file);
    expect(doneValue(await check(city, path)).rows).toMatchObject([
      { verdict: 'already-settled', follows: 'person-looks' },
    ]);
    expect(doneValue(await book(city, path, { actor: clerk }))).toMatchObject({ changed: 0 });
    expect(await statesOf(city.table, [line(0)])).toEqual(['receipt-confirmed']);
  });

  test('that a payment succeeded after all, when it was given back, is shown to a person and not paid', async () => {
    await bookFile(city, list, answerFile({ line: line(0), result: '退票' }));
    const path = await checkedAnswer(city, list, answerFile({ line: line(0) }));
    expect(doneValue(await check(city, path)).rows).toMatchObject([
      { verdict: 'already-settled', follows: 'person-looks' },
    ]);
    expect(doneValue(await book(city, path))).toMatchObject({ changed: 0 });
    expect(await statesOf(city.table, [line(0)])).toEqual(['payment-returned']);
    expect(await timesPaid(line(0).claim)).toBe(0);
  });

  test('to another list knows none of these lines, and is found under its own list alone', async () => {
    await payableClaims(city, 1, 4);
    const other = await sealedList(city);
    const file = answerFile(...lines.map((each) => ({ line: each })));
    const path = await checkedAnswer(city, other, file);
    expect(doneValue(await book(city, path))).toMatchObject({ changed: 0, counts: { ...none, 'unknown-line': 4 } });
    expect(codeOf(await check(city, { ...path, list }))).toBe('not-found');
    expect(codeOf(await book(city, { ...path, list }))).toBe('not-found');
    expect(await statesOf(city.table, lines)).toEqual(['listed', 'listed', 'listed', 'listed']);
  });

  test('is shown by the page and by the verdict', async () => {
    const path = await checkedAnswer(city, list, answerFile(...lines.map((each) => ({ line: each }))));
    const first = doneValue(await check(city, path, { limit: 3 }));
    expect([first.rows.length, first.next]).toEqual([3, 4]);
    const rest = doneValue(await check(city, path, { limit: 3, after: first.next }));
    expect([rest.rows.length, rest.next, rest.file]).toEqual([1, undefined, undefined]);
    expect(doneValue(await check(city, path, { verdict: 'returned' })).rows).toEqual([]);
  });

  test('whose bytes are not the announced ones, or no table, is not taken', async () => {
    const garbled = Buffer.from('备注,结果\r\nA-1,成功');
    city.uploads.upload(garbled);
    const { id: answer } = doneValue(await announce(city, list, garbled));
    expect(await check(city, { list, answer })).toMatchObject({
      failure: { code: 'answer-unreadable', details: { code: 'columns-missing', titles: ['金额（元）'] } },
    });
  });

  test('is taken by finance alone, and only for a sealed list', async () => {
    const file = answerFile({ line: line(0) });
    const path = await checkedAnswer(city, list, file);
    for (const role of ['approver', 'officer', 'auditor', 'administrator'] as const) {
      const other = await staff(city.table, role, role);
      expect(codeOf(await announce(city, list, file, other))).toBe('wrong-role');
      expect(codeOf(await check(city, path, {}, other))).toBe('wrong-role');
      expect(codeOf(await book(city, path, { actor: other }))).toBe('wrong-role');
    }
    expect(codeOf(await announce(city, 'ABSENT', file))).toBe('not-found');
    expect(await statesOf(city.table, [line(0)])).toEqual(['listed']);
  });

  test('booked under one key twice answers the same; another request under it is refused', async () => {
    const path = await checkedAnswer(city, list, answerFile({ line: line(0) }));
    const first = await book(city, path, { idempotencyKey: 'once' });
    expect(await book(city, path, { idempotencyKey: 'once' })).toEqual(first);
    expect(doneValue(first).changed).toBe(1);
  });

  test('booked twenty times at once has one effect', async () => {
    const path = await checkedAnswer(
      city,
      list,
      answerFile({ line: line(0) }, { line: line(1), result: '退票' }, { line: line(2) }),
    );
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) => book(city, path, { actor: at % 2 === 0 ? city.bai : city.tang })),
    );
    const told = tally(many);
    expect((told.done ?? 0) + (told.busy ?? 0)).toBe(20);
    doneValue(await book(city, path));
    expect(await statesOf(city.table, lines)).toEqual(['paid', 'payment-returned', 'paid', 'listed']);
    for (const at of [0, 2]) expect(await timesPaid(line(at).claim)).toBe(1);
    expect(await brokenMoney(city.table, list)).toEqual([]);
  }, 60_000);

  test('killed in booking goes on in the next call, by another person too', async () => {
    const file = answerFile({ line: line(0) }, { line: line(1), result: '退票' }, { line: line(2) }, { line: line(3) });
    const path = await checkedAnswer(city, list, file);
    const kills = [
      { kind: 'claim', act: 'pay', nth: 2 },
      { kind: 'claim', act: 'return-payment' },
      { kind: 'claim', act: 'pay', nth: 2 },
      { kind: 'answer', act: 'book-answer' },
    ] as const;
    for (const [at, entry] of kills.entries()) {
      const actor = at % 2 === 0 ? city.bai : city.tang;
      const killed = book(city, path, { table: killedBefore(city.table, entry), actor, idempotencyKey: 'k' });
      await killed.catch((error: Error) => expect(error.message).toBe('killed'));
      const broken = await brokenMoney(city.table, list);
      expect(broken.filter((each) => !each.startsWith('settled'))).toEqual([]);
    }
    const done = doneValue(await book(city, path, { actor: city.tang, idempotencyKey: 'k' }));
    expect(done).toMatchObject({ state: 'booked', counts: { ...none, paid: 3, returned: 1 } });
    expect(await brokenMoney(city.table, list)).toEqual([]);
    for (const at of [0, 2, 3]) expect(await timesPaid(line(at).claim)).toBe(1);
  });

  test('killed before the list was settled settles it in the next call', async () => {
    const path = await checkedAnswer(city, list, answerFile(...lines.map((each) => ({ line: each }))));
    const killed = killedBefore(city.table, { kind: 'list', act: 'settle-list' });
    await expect(book(city, path, { table: killed })).rejects.toThrow('killed');
    expect((await listNow(city.table, list)).state).toBe('sealed');
    doneValue(await book(city, path));
    expect(await brokenMoney(city.table, list)).toEqual([]);
  });

  test('and the treasury together answer each line once', async () => {
    await bookFile(city, list, answerFile({ line: line(0), result: '退票' }, { line: line(1) }));
    const paid = await call(payList, city.table, city.tang, { path: { list }, body: { document: '回单 1 号' } });
    expect(codeOf(paid)).toBe('done');
    expect(await statesOf(city.table, lines)).toEqual(['payment-returned', 'paid', 'paid', 'paid']);
    expect(await listNow(city.table, list)).toMatchObject({ state: 'settled', document: '回单 1 号' });
    expect(await brokenMoney(city.table, list)).toEqual([]);
    for (const at of [1, 2, 3]) expect(await timesPaid(line(at).claim)).toBe(1);
  });
});

/** Files of a bank that repeats, reorders, forgets, invents and contradicts itself. */
const anyFile = (count: number) =>
  fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: count }),
      result: fc.constantFrom('成功', '成功', '退票', '失败'),
      moreFen: fc.constantFrom(0, 0, 0, 0, 1, -1),
    }),
    { minLength: 1, maxLength: 2 * count },
  );

type AnyRow = { readonly at: number; readonly result: string; readonly moreFen: number };

const saidOf = ({ at, result, moreFen }: AnyRow): Said => {
  const { reference, amountFen } = lines[at] ?? { reference: 'XXXXXXXXXXXXXXXX-1', amountFen: 100 };
  return { line: { reference, amountFen: amountFen + moreFen }, result };
};

describe('whatever files come, in whatever order, also two at once', () => {
  test('list total = paid + returned + outstanding, the pot balances, nobody is paid twice', async () => {
    const count = 4;
    const twoDays = fc.array(fc.tuple(anyFile(count), anyFile(count)), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(twoDays, async (days) => {
        await listOf(count);
        for (const pair of days) {
          const files = pair.map((rows) => answerFile(...rows.map(saidOf)));
          const paths = [];
          for (const file of files) paths.push(await checkedAnswer(city, list, file));
          const [first, second] = paths;
          if (!first || !second) throw new Error('two files');
          await Promise.all([book(city, first), book(city, second, { actor: city.tang })]);
          for (const path of paths) doneValue(await book(city, path));
          expect(await brokenMoney(city.table, list)).toEqual([]);
          for (const { claim } of lines) {
            const acts = (await journalOf(claim)).map(({ act, from }) => `${act} from ${from}`);
            expect(acts.filter((act) => act.startsWith('pay')).length).toBeLessThanOrEqual(1);
            expect(acts.filter((act) => act.startsWith('return-payment')).length).toBeLessThanOrEqual(1);
          }
        }
        expect(await brokenBooks(city.table)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 240_000);
});
