import { beforeEach, describe, expect, test } from 'vitest';
import { correctAccount } from '../../functions/enterprise/correct-account.ts';
import { viewClaim } from '../../functions/enterprise/view-claim.ts';
import { confirmAccount } from '../../functions/finance/confirm-account.ts';
import { listAccounts } from '../../functions/finance/list-accounts.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import {
  answerFile,
  bookFile,
  brokenMoney,
  type City,
  cityWithFinance,
  linesOf,
  payableClaims,
  sealedList,
} from './answered-list.ts';
import { brokenBooks } from './awarded-claim.ts';
import { claimNow, staff } from './city.ts';
import { atTheBorder, call, codeOf, doneValue, tally } from './requests.ts';
import { admit, registerPerson } from './reviewed-claim.ts';

let city: City;
let list: string;
let claim: Claim;
let clerk: Actor;
let name: string;

beforeEach(async () => {
  city = await cityWithFinance();
  await payableClaims(city, 1);
  list = await sealedList(city);
  const [line] = await linesOf(city.table, list);
  if (!line) throw new Error(list);
  await bookFile(city, list, answerFile({ line, result: '退票', reason: '账户已销户' }));
  claim = await claimNow(city.table, line.claim);
  clerk = await registerPerson(city.table, { id: 'li', bindings: [{ claimant: claim.claimant, as: 'clerk' }] });
  name = (await readHead(city.table, claimants, claim.claimant))?.head.name ?? '';
});

const now = () => claimNow(city.table, claim.id);

const account = (more: object = {}) => ({
  accountName: name,
  bank: '新开户银行',
  accountNumber: '0098765432101234',
  ...more,
});

const correct = (more: object = {}, by = clerk, idempotencyKey = `correct ${JSON.stringify(more)}`) =>
  call(correctAccount, city.table, by, { path: { claim: claim.id }, body: { account: account(more) }, idempotencyKey });

const confirm = (number = 1, by = city.tang) =>
  call(confirmAccount, city.table, by, { path: { claim: claim.id }, body: { account: number } });

const waiting = async (by = city.bai) =>
  doneValue(await call(listAccounts, city.table, by, { query: { limit: 50 } })).items;

describe('a returned payment', () => {
  test("is told to the claimant in the bank's words, and it is his turn", async () => {
    expect(claim).toMatchObject({ state: 'payment-returned', list, attempt: 1 });
    const seen = doneValue(await call(viewClaim, city.table, clerk, { path: { claim: claim.id } }));
    expect(seen).toMatchObject({
      state: 'payment-returned',
      returnedPayment: { on: '2019-12-02', reason: '账户已销户' },
      turn: { who: 'claimant' },
    });
    expect(seen.actions).toContain('correct-account');
  });

  test('waits with old and new account side by side, by their last digits, until finance confirms the new one', async () => {
    expect(await waiting()).toMatchObject([
      {
        claim: claim.id,
        reason: '账户已销户',
        account: { accountNumberEnding: '4567' },
        returns: [{ on: '2019-12-02' }],
      },
    ]);
    expect((await waiting())[0]?.corrected).toBeUndefined();
    expect((await waiting())[0]?.actions).toEqual([]);
    expect(codeOf(await confirm())).toBe('account-not-corrected');

    doneValue(await correct());
    const [item] = await waiting();
    expect(item).toMatchObject({ corrected: { number: 1, bank: '新开户银行', accountNumberEnding: '1234' } });
    expect(item?.actions).toEqual(['confirm-account']);
    expect(JSON.stringify(item)).not.toContain('0098765432101234');
    expect(await now()).toMatchObject({ accountToConfirm: 1, accountVersion: 0, editors: ['clerk', 'li'] });

    doneValue(await confirm());
    expect(await now()).toMatchObject({ state: 'payable', accountVersion: 1, attempt: 1 });
    expect((await now()).accountToConfirm).toBeUndefined();
    expect(await waiting()).toEqual([]);
  });

  test('is paid again once, to the new account, as a new payment that no answer to the old list touches', async () => {
    doneValue(await correct({ bankCode: '313451000019' }));
    doneValue(await confirm());
    const second = await sealedList(city);
    expect(await readLines(city.table, second)).toMatchObject([
      { claim: claim.id, attempt: 2, accountNumber: '0098765432101234', bank: '新开户银行', bankCode: '313451000019' },
    ]);
    const late = answerFile({ line: { reference: `${claim.id}-1`, amountFen: 1_000_000 } });
    expect((await bookFile(city, list, late)).counts).toMatchObject({ 'already-settled': 1, paid: 0 });
    expect((await bookFile(city, second, late)).counts).toMatchObject({ 'unknown-line': 1, paid: 0 });
    expect((await now()).state).toBe('listed');

    const paid = answerFile({ line: { reference: `${claim.id}-2`, amountFen: 1_000_000 } });
    expect(await bookFile(city, second, paid)).toMatchObject({ changed: 1 });
    expect(await now()).toMatchObject({ state: 'paid', attempt: 2 });
    expect(await brokenMoney(city.table, second)).toEqual([]);
    expect(await brokenBooks(city.table)).toEqual([]);
    const lateReturn = answerFile({ line: { reference: `${claim.id}-1`, amountFen: 1_000_000 }, result: '退票' });
    expect((await bookFile(city, list, lateReturn)).changed).toBe(0);
    expect((await now()).state).toBe('paid');
  });

  test('may come back again, and each return is in its history', async () => {
    doneValue(await correct());
    doneValue(await confirm());
    const second = await sealedList(city);
    const line = { reference: `${claim.id}-2`, amountFen: 1_000_000 };
    await bookFile(city, second, answerFile({ line, result: '退票', reason: '户名不符' }));
    const [item] = await waiting();
    expect(item).toMatchObject({ attempt: 2, reason: '户名不符', account: { accountNumberEnding: '1234' } });
    expect(item?.returns.map(({ reason }) => reason)).toEqual(['账户已销户', '户名不符']);
    doneValue(await correct({ accountNumber: '11112222' }));
    doneValue(await confirm(2));
    expect(await now()).toMatchObject({ state: 'payable', accountVersion: 2, attempt: 2 });
  });
});

describe('a corrected account', () => {
  test("is in the claimant's own name", async () => {
    expect(await correct({ accountName: '别的公司' })).toMatchObject({
      failure: { code: 'account-name-differs', details: { name }, issues: [{ path: 'account.accountName' }] },
    });
    expect((await now()).accountToConfirm).toBeUndefined();
  });

  test.each([{ accountNumber: '12' }, { bankCode: '12' }, { bank: '' }, { other: 1 }])(
    'is refused at the border with %o',
    (more) => {
      const body = { account: account(more) };
      expect(codeOf(atTheBorder('correct-account', { claim: '0123456789ABCDEF' }, body))).toBe('invalid-input');
    },
  );

  test('named again takes the place of the one before; the one looked at is the one confirmed', async () => {
    doneValue(await correct());
    doneValue(await correct({ accountNumber: '11112222' }));
    expect(codeOf(await confirm(1))).toBe('stale');
    doneValue(await confirm(2));
    expect(await now()).toMatchObject({ accountVersion: 2 });
  });

  test('is named once under one key, also twenty times at once', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => correct({}, clerk, 'once')));
    expect(tally(many)).toEqual({ done: 20 });
    expect(await now()).toMatchObject({ accountToConfirm: 1 });
  });

  test('is confirmed once by many at once', async () => {
    doneValue(await correct());
    const many = await Promise.all(Array.from({ length: 8 }, () => confirm()));
    expect(tally(many)).toEqual({ done: 1, 'not-in-this-state': 7 });
  });

  test('is named by the claimant alone and confirmed by finance alone, by nobody who had a hand in it', async () => {
    const stranger = await registerPerson(city.table, {
      id: 'wu',
      bindings: [{ claimant: (await admit(city.table, '91370100MA3STRANGE')).id, as: 'clerk' }],
    });
    expect(codeOf(await correct({}, stranger))).toBe('not-found');
    expect(codeOf(await correct({}, city.bai))).toBe('not-found');
    doneValue(await correct());
    for (const role of ['approver', 'officer', 'auditor', 'administrator'] as const)
      expect(codeOf(await confirm(1, await staff(city.table, role, role)))).toBe('wrong-role');
    const roles = [{ role: 'finance', appointedOn: '2019-01-01' }] as const;
    const editor = await registerPerson(city.table, { id: 'li', roles: [...roles] });
    expect(codeOf(await confirm(1, editor))).toBe('own-work');
    const approver = await registerPerson(city.table, { id: 'lin', roles: [...roles] });
    expect(codeOf(await confirm(1, approver))).toBe('own-work');
    const bound = await registerPerson(city.table, {
      id: 'zhou',
      roles: [...roles],
      bindings: [{ claimant: claim.claimant, as: 'agent', until: '2019-12-31' }],
    });
    expect(codeOf(await confirm(1, bound))).toBe('own-claimant');
    expect((await waiting(bound))[0]?.actions).toEqual([]);
    expect((await now()).state).toBe('payment-returned');
  });

  test('is for a returned payment and nothing else', async () => {
    doneValue(await correct());
    doneValue(await confirm());
    expect(codeOf(await correct({ accountNumber: '11112222' }))).toBe('not-in-this-state');
    expect(codeOf(await confirm())).toBe('not-in-this-state');
  });
});
