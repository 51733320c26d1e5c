import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { askPayer } from '../../functions/finance/ask-payer.ts';
import { cancelPayer } from '../../functions/finance/cancel-payer.ts';
import { checkList } from '../../functions/finance/check-list.ts';
import { confirmPayer } from '../../functions/finance/confirm-payer.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { listPayable } from '../../functions/finance/list-payable.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { strikeLine } from '../../functions/finance/strike-line.ts';
import { viewList } from '../../functions/finance/view-list.ts';
import { viewPayer } from '../../functions/finance/view-payer.ts';
import { canonicalJson } from '../../shared/claim/canonical-json.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { wan } from '../../shared/money/fen.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import type { Actor } from '../../shared/store/people.ts';
import { readSeal } from '../../shared/store/seal-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { becomes, beforeEntry, builtList, claimIn, claimNow, killedBefore, payable, staff } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, moment, payer, registerPerson, today } from './reviewed-claim.ts';

const finance = { role: 'finance' as const, appointedOn: today };

let table: Table;
let bai: Actor;
let tang: Actor;
let made: Claim[];
let list: string;
beforeEach(async () => {
  ({ table, bai, tang, made, list } = await builtList(2));
});

const fill = (on = table, actor = bai) => call(fillList, on, actor, { path: { list } });
const seal = (
  by = tang,
  on = table,
  figures = { count: 2, totalFen: wan(2) },
  idempotencyKey = `seal-${by.person.id}`,
) => call(sealList, on, by, { path: { list }, body: figures, idempotencyKey });
const strike = (claim: string, by = bai, on = table) =>
  call(strikeLine, on, by, { path: { list, claim }, body: { reason: '账户待核' } });
const listNow = async () => (await readHead(table, lists, list))?.head;
const acts = async () => (await readJournal(table, 'list', list)).map(({ act }) => act);

describe('who vouches for a list', () => {
  test('did not build it', async () => {
    expect(codeOf(await seal(bai))).toBe('own-work');
  });

  test('approved no claim on it', async () => {
    const lin = await registerPerson(table, { id: 'lin', roles: [finance] });
    expect(codeOf(await seal(lin))).toBe('own-work');
  });

  test('is not bound, nor ever was, to a claimant on it', async () => {
    const claimant = made[1]?.claimant ?? '';
    const bound = [{ claimant, as: 'agent' as const, until: '2018-01-01' }];
    const chen = await registerPerson(table, { id: 'chen', roles: [finance], bindings: bound });
    expect(codeOf(await seal(chen))).toBe('own-claimant');
    expect((await listNow())?.state).toBe('open');
  });

  test('is of finance', async () => {
    expect(codeOf(await seal(await staff(table, 'he', 'officer')))).toBe('wrong-role');
  });

  test.each([
    [
      { count: 2, totalFen: wan(2) + 1 },
      { differenceFen: 1, differenceCount: 0 },
    ],
    [
      { count: 2, totalFen: wan(2) - 1 },
      { differenceFen: 1, differenceCount: 0 },
    ],
    [
      { count: 3, totalFen: wan(2) },
      { differenceFen: 0, differenceCount: 1 },
    ],
  ])('typed count and total himself: %o is refused with the difference', async (figures, details) => {
    expect(await seal(tang, table, figures)).toMatchObject({ failure: { code: 'list-differs', details } });
    expect((await listNow())?.state).toBe('open');
  });
});

describe('a sealed list', () => {
  test('carries the hash of its lines, one canonical line after the other, and the account it is paid from', async () => {
    doneValue(await seal());
    const text = (await readLines(table, list)).map(canonicalJson).join('\n');
    const hash = createHash('sha256').update(text).digest('hex');
    expect(await listNow()).toMatchObject({ state: 'sealed', hash, sealedBy: 'tang', sealedOn: today });
    expect(await readSeal(table, list)).toEqual({
      id: list,
      hash,
      count: 2,
      totalFen: wan(2),
      sealedAt: moment.businessAt,
      payer,
      builtBy: ['bai'],
      sealedBy: 'tang',
    });
    const view = doneValue(await call(viewList, table, tang, { path: { list }, query: { limit: 1 } }));
    expect(view).toMatchObject({ lines: [{ attempt: 1 }], seal: { hash, payer: { accountNumberEnding: '0001' } } });
    const rest = await call(viewList, table, tang, { path: { list }, query: { limit: 5, after: view.next } });
    expect(doneValue(rest).lines.map(({ claim }) => claim)).toEqual(
      made.map(({ id }) => id).filter((id) => id !== view.lines[0]?.claim),
    );
  });

  test('keeps its account when another comes into force', async () => {
    doneValue(await seal());
    const other = { ...payer, accountNumber: '370100000000000002' };
    doneValue(await call(askPayer, table, bai, { body: other }));
    doneValue(
      await call(confirmPayer, table, tang, {
        body: { accountNumber: other.accountNumber, payerHash: contentHash(other) },
      }),
    );
    expect((await readSeal(table, list))?.payer).toEqual(payer);
  });

  test('killed before it was frozen is as it was, and is sealed by the same command', async () => {
    await expect(seal(tang, killedBefore(table, { kind: 'list', act: 'begin-sealing' }))).rejects.toThrow('killed');
    expect((await listNow())?.state).toBe('open');
    expect(codeOf(await seal())).toBe('done');
    expect(await acts()).toEqual(['create-list', 'fill-list', 'begin-sealing', 'seal-list']);
  });

  test('killed between freezing and the end takes no line meanwhile, and the same command goes on', async () => {
    await expect(seal(tang, killedBefore(table, { kind: 'list', act: 'seal-list' }))).rejects.toThrow('killed');
    expect((await listNow())?.state).toBe('sealing');
    await claimIn(table, '3', { change: payable });
    expect(codeOf(await fill())).toBe('list-not-open');
    expect(codeOf(await strike(made[0]?.id ?? ''))).toBe('list-not-open');
    expect(codeOf(await call(dropList, table, bai, { path: { list } }))).toBe('list-not-open');
    const first = doneValue(await seal());
    expect(doneValue(await seal())).toEqual(first);
    expect(await listNow()).toMatchObject({ state: 'sealed', count: 2, sealedBy: 'tang' });
  });

  test('left by who froze it is finished by a third person, on his own figures', async () => {
    await expect(seal(tang, killedBefore(table, { kind: 'list', act: 'seal-list' }))).rejects.toThrow('killed');
    const wei = await staff(table, 'wei', 'finance');
    expect(codeOf(await seal(bai))).toBe('own-work');
    expect(codeOf(await seal(wei, table, { count: 2, totalFen: wan(3) }))).toBe('list-differs');
    expect(codeOf(await seal(wei))).toBe('done');
    expect(await listNow()).toMatchObject({ state: 'sealed', sealedBy: 'tang' });
  });

  test('of two sealers at once is sealed once', async () => {
    const wei = await staff(table, 'wei', 'finance');
    const results = await Promise.all([seal(tang), seal(wei)]);
    expect(results.some(({ ok }) => ok)).toBe(true);
    for (const code of results.map(codeOf)) expect(['done', 'not-in-this-state']).toContain(code);
    expect(await acts()).toEqual(['create-list', 'fill-list', 'begin-sealing', 'seal-list']);
  });

  test('of the same command twenty times at once answers alike', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => seal()));
    expect(tally(results)).toEqual({ done: 20 });
    expect(await acts()).toEqual(['create-list', 'fill-list', 'begin-sealing', 'seal-list']);
  });

  test('is not the one that was read when a line was exchanged for another of the same sum meanwhile', async () => {
    const third = await claimIn(table, '3', { change: payable });
    const exchanged = beforeEntry(table, { kind: 'list', act: 'begin-sealing' }, async () => {
      doneValue(await strike(made[0]?.id ?? ''));
      await table.transact([
        { update: headKey('claim', made[0]?.id ?? ''), set: 'SET revokers = :all', condition: isThere(['lin']) },
      ]);
      doneValue(await fill());
    });
    expect(codeOf(await seal(tang, exchanged))).toBe('done');
    const lines = await readLines(table, list);
    expect(lines.map(({ claim }) => claim).sort()).toEqual([made[1]?.id, third.id].sort());
    const hash = createHash('sha256').update(lines.map(canonicalJson).join('\n')).digest('hex');
    expect((await readSeal(table, list))?.hash).toBe(hash);
  });

  test('is not begun on a table that came from a backup', async () => {
    await table.transact([openPayouts({ ...table, name: 'another' }, moment)]);
    expect(codeOf(await seal())).toBe('payouts-locked');
  });

  test('is not begun while a pot does not balance', async () => {
    await fillPot(table, 'cloud', wan(5), 2018, { availableFen: wan(4) });
    expect(await seal()).toMatchObject({ failure: { code: 'pot-unbalanced', details: { pot: 'cloud-2018' } } });
    expect((await listNow())?.state).toBe('open');
    const { checks } = doneValue(await call(checkList, table, tang, { path: { list } }));
    expect(checks).toContainEqual({ check: 'books', passed: false });
  });
});

const isThere = (all: readonly string[]) => ({ expression: 'attribute_exists(pk)', values: { ':all': all } });

describe('a line struck off', () => {
  test('makes its claim payable again, under the number its payment had, and both journals say why', async () => {
    const [first] = made;
    const id = first?.id ?? '';
    doneValue(await strike(id));
    expect(await claimNow(table, id)).toMatchObject({ state: 'payable', attempt: 0 });
    expect(await listNow()).toMatchObject({ count: 1, totalFen: wan(1), state: 'open' });
    for (const journal of [await readJournal(table, 'list', list), await readJournal(table, 'claim', id)])
      expect(journal.at(-1)).toMatchObject({ reason: '账户待核', by: { person: 'bai' } });
    doneValue(await fill());
    expect((await readLines(table, list)).map(({ attempt }) => attempt)).toEqual([1, 1]);
  });

  test('is struck by who builds the list, once, and from this list alone', async () => {
    const id = made[0]?.id ?? '';
    expect(codeOf(await strike(id, tang))).toBe('not-your-list');
    expect(codeOf(await strike(id, await staff(table, 'he', 'officer')))).toBe('wrong-role');
    const other = doneValue(await call(createList, table, bai, { body: { pots: [] } })).id;
    const elsewhere = { path: { list: other, claim: id }, body: { reason: '误' } };
    expect(codeOf(await call(strikeLine, table, bai, elsewhere))).toBe('not-found');
    const results = await Promise.all(Array.from({ length: 8 }, () => strike(id)));
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 7 });
    expect(await listNow()).toMatchObject({ count: 1, totalFen: wan(1) });
  });
});

describe('what is left out', () => {
  test('is told with its reasons, before and after filling; the sums of both are the same', async () => {
    await claimIn(table, '3', { change: payable });
    await claimIn(table, '4', { change: { ...payable, approvers: ['bai'] } });
    await claimIn(table, '5', { change: { ...payable, revokers: ['lin'] } });
    await claimIn(table, '6', { change: { ...payable, state: 'payment-returned', accountToConfirm: 1 } });
    await claimIn(table, '7', { change: { ...payable, state: 'payment-returned' } });
    const before = doneValue(await call(listPayable, table, bai, { query: { pots: 'brand-2019' } }));
    expect(before).toMatchObject({ count: 1, totalFen: wan(1) });
    expect(before.byClause).toMatchObject([{ clause: 'national-brand-zone', count: 1, totalFen: wan(1) }]);
    expect(before.leftOut.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['account-to-confirm', 1],
      ['account-to-correct', 1],
      ['own-work', 1],
      ['revocation-asked', 1],
    ]);
    const filled = doneValue(await fill());
    expect(filled).toMatchObject({ added: 1, count: 3, totalFen: wan(3), left: false });
    expect(filled.leftOut.map(({ reason }) => reason).sort()).toEqual(['own-work', 'revocation-asked']);
    const none = doneValue(await call(listPayable, table, bai, { query: { pots: 'cloud-2019' } }));
    expect(none).toEqual({ count: 0, totalFen: 0, byClause: [], rows: [], leftOut: [] });
  });
});

describe('the account that payouts leave from', () => {
  const other = { ...payer, accountNumber: '370100000000000002' };
  const ask = (by: Actor) => call(askPayer, table, by, { body: other });
  const confirm = (by: Actor, accountNumber = other.accountNumber) =>
    call(confirmPayer, table, by, { body: { accountNumber, payerHash: contentHash(other) } });

  test('is confirmed only as it was shown: with the same number and another name it is another account', async () => {
    doneValue(await ask(bai));
    doneValue(await call(cancelPayer, table, bai, {}));
    doneValue(await call(askPayer, table, bai, { body: { ...other, name: '另一单位' } }));
    expect(codeOf(await confirm(tang))).toBe('stale');
  });

  test('is confirmed by another person, who types its number himself, once', async () => {
    doneValue(await ask(bai));
    expect(codeOf(await ask(tang))).toBe('not-in-this-state');
    expect(codeOf(await confirm(bai))).toBe('own-work');
    expect(codeOf(await confirm(tang, payer.accountNumber))).toBe('payer-differs');
    const results = await Promise.all(Array.from({ length: 8 }, () => confirm(tang)));
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 7 });
    const { inForce, asked } = doneValue(await call(viewPayer, table, tang, {}));
    expect([inForce?.accountNumberEnding, asked]).toEqual(['0002', undefined]);
  });

  test('asked for by one who is of finance no more, is asked for anew', async () => {
    const leaving = await staff(table, 'leaving', 'finance');
    doneValue(await ask(leaving));
    await becomes(table, leaving, { roles: [] });
    expect(codeOf(await confirm(tang))).toBe('asker-left');
    doneValue(await call(cancelPayer, table, bai, {}));
    doneValue(await ask(bai));
    expect(codeOf(await confirm(tang))).toBe('done');
  });

  test('stays in force while another is asked for or taken back, and no journal holds its number', async () => {
    doneValue(await ask(bai));
    doneValue(await call(cancelPayer, table, tang, {}));
    expect(codeOf(await confirm(tang))).toBe('not-in-this-state');
    expect(doneValue(await call(viewPayer, table, tang, {})).inForce?.accountNumberEnding).toBe('0001');
    expect(JSON.stringify(await readJournal(table, 'payer', 'treasury'))).not.toContain(other.accountNumber);
  });

  test('is asked for before anything is sealed', async () => {
    const none = { remove: headKey('payer', 'treasury') };
    await table.transact([none]);
    expect(codeOf(await seal())).toBe('payer-missing');
    expect((await listNow())?.state).toBe('open');
  });

  test('that changed while a list was being frozen is the one in force then', async () => {
    doneValue(await ask(bai));
    const changed = beforeEntry(table, { kind: 'list', act: 'begin-sealing' }, () => confirm(tang).then(doneValue));
    doneValue(await seal(tang, changed));
    expect((await readSeal(table, list))?.payer).toEqual(other);
  });
});
