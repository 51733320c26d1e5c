import { beforeEach, describe, expect, test } from 'vitest';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { listPayable } from '../../functions/finance/list-payable.ts';
import { offsetClaim } from '../../functions/finance/offset-claim.ts';
import { payList } from '../../functions/finance/pay-list.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { returnLine } from '../../functions/finance/settle-line.ts';
import { strikeLine } from '../../functions/finance/strike-line.ts';
import { cancelRecovery } from '../../functions/review/cancel-recovery.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import type { Debt } from '../../shared/claim/debt.ts';
import { wan } from '../../shared/money/fen.ts';
import { headItem, readHead, readJournal } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { readStoredLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { offsetFenOf, openDebt, planOffsets, readDebt, readDebtReceipts } from '../../shared/store/recovery-store.ts';
import { readSettlement } from '../../shared/store/settled-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, brokenBooks, broughtTo, paidClaim, potNow } from './awarded-claim.ts';
import { beforeEntry, cityAtWork, claimNow, killedBefore } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { admit, fillPot, moment, registerPerson, today } from './reviewed-claim.ts';

let table: Table;
let lin: Actor;
let gao: Actor;
let bai: Actor;
let tang: Actor;
let debtor: Claimant;
beforeEach(async () => {
  ({ table, lin, gao, bai, tang } = await cityAtWork());
  await fillPot(table, 'brand', wan(1000), 2018);
  debtor = await admit(table, '91370100MA3DEBTOR1');
});

let made = 0;
const at = (): string => {
  made += 1;
  return String(made);
};

type Owing = { dueOn?: string; fundYear?: number };

/** Paid once, and ordered back. */
const owing = async (amountFen: number, { dueOn = '2020-03-31', fundYear = 2019 }: Owing = {}): Promise<Claim> => {
  const claim = await paidClaim(table, lin, at(), { amountFen, claimant: debtor, change: { fundYear } });
  const body = { amountFen, dueOn, reason: '材料不实' };
  doneValue(await call(orderRecovery, table, lin, { path: { claim: claim.id }, body }));
  return claim;
};

const payable = async (amountFen: number, change: Partial<Claim> = {}): Promise<Claim> => {
  const claim = await approvedClaim(table, lin, at(), { amountFen, claimant: debtor });
  return broughtTo(table, claim, { state: 'payable', ...change });
};

const debtOf = async ({ id }: Claim): Promise<Debt> => {
  const owed = await readDebt(table, debtor.id, id);
  if (!owed) throw new Error(id);
  return owed;
};

const open = async (by: Actor): Promise<string> =>
  doneValue(await call(createList, table, by, { body: { pots: [] } })).id;

const fill = (by: Actor, list: string) => call(fillList, table, by, { path: { list } });

const listed = async (by: Actor = bai): Promise<string> => {
  const list = await open(by);
  doneValue(await fill(by, list));
  return list;
};

const lineOf = async (list: string, { id }: Claim) => {
  const line = (await readStoredLines(table, list)).find(({ payment }) => payment.claim === id);
  if (!line) throw new Error(`${id} is not on the list.`);
  return line;
};

/** Sealed by acts that are tested elsewhere, then paid by the treasury. */
const paid = async (list: string, through: Table = table) => {
  const stored = await readHead(table, lists, list);
  if (!stored) throw new Error(list);
  await table.transact([headItem(lists, list, { ...stored, head: { ...stored.head, state: 'sealed' as const } })]);
  return call(payList, through, tang, { path: { list }, body: { document: '回单' } });
};

const offset = (by: Actor, { id }: Claim, idempotencyKey?: string) =>
  call(offsetClaim, table, by, { path: { claim: id }, ...(idempotencyKey && { idempotencyKey }) });

const receive = (by: Actor, { id }: Claim, amountFen: number) =>
  call(receiveRecovery, table, by, {
    path: { claim: id },
    body: { amountFen, document: '缴款书', receivedOn: today },
  });

describe('kept back from the next payment', () => {
  test('the line says net and what is kept back; paid, the debt of the same pot has come in', async () => {
    const debt = await owing(wan(3));
    const claim = await payable(wan(10));
    const before = await potNow(table);
    const list = await listed();
    const line = await lineOf(list, claim);
    expect(line.payment).toMatchObject({ amountFen: wan(7), offsetFen: wan(3) });
    expect(line.offsets).toEqual([{ claim: debt.id, pot: 'brand-2019', amountFen: wan(3) }]);
    expect(await debtOf(debt)).toMatchObject({ pendingFen: wan(3), openFen: 0, receivedFen: 0 });
    expect(await potNow(table)).toEqual(before);
    expect((await readHead(table, lists, list))?.head).toMatchObject({ count: 1, totalFen: wan(7) });
    expect(await brokenBooks(table)).toEqual([]);

    doneValue(await paid(list));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'paid', offsetFen: wan(3) });
    expect(await debtOf(debt)).toMatchObject({ pendingFen: 0, openFen: 0, receivedFen: wan(3) });
    expect(await potNow(table)).toMatchObject({
      availableFen: before.availableFen + wan(3),
      heldFen: before.heldFen - wan(10),
      paidFen: before.paidFen + wan(10),
      recoveredFen: wan(3),
    });
    expect(await readDebtReceipts(table, debtor.id, debt.id)).toEqual([
      { claim: debt.id, amountFen: wan(3), receivedOn: today, offsetFrom: claim.id },
    ]);
    expect(await brokenBooks(table)).toEqual([]);
    await completeRecoveries(table, moment);
    expect((await claimNow(table, debt.id)).state).toBe('recovered');
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('the oldest due first, of several pots, and of all debts at once', async () => {
    const late = await owing(wan(1), { dueOn: '2020-06-30' });
    const early = await owing(wan(1), { dueOn: '2020-01-31', fundYear: 2018 });
    const rest = [];
    for (const dueOn of ['2020-02-01', '2020-02-02', '2020-02-03', '2020-02-04'])
      rest.push(await owing(wan(1), { dueOn }));
    const claim = await payable(wan(10));
    const list = await listed();
    const { offsets, payment } = await lineOf(list, claim);
    expect(offsets.map((part) => part.claim)).toEqual([early, ...rest, late].map(({ id }) => id));
    expect(payment).toMatchObject({ amountFen: wan(4), offsetFen: wan(6) });
    const fund = await potNow(table, 'brand-2018');
    doneValue(await paid(list));
    expect((await potNow(table, 'brand-2018')).recoveredFen).toBe(fund.recoveredFen + wan(1));
    expect(await brokenBooks(table)).toEqual([]);
    expect(await completeRecoveries(table, moment)).toBe(6);
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('of more debts than one payment can be set off against none is forgotten: nothing is paid out', async () => {
    // Their orders are tested elsewhere; fifteen of them are kept back by one payment, in one transaction.
    const kept = await owing(wan(1), { dueOn: '2020-01-01' });
    const first = await debtOf(kept);
    const more = Array.from({ length: 15 }, (_, each) => ({
      ...first,
      claim: `OWING${each}`,
      dueOn: `2020-02-${10 + each}`,
    }));
    await table.transact(more.map((each) => openDebt(debtor.id, each)));
    const claim = await payable(wan(15) + 1);
    const left = { reason: 'too-many-debts', count: 1 };
    const preview = async () => doneValue(await call(listPayable, table, bai, { query: {} }));
    expect(await preview()).toMatchObject({ count: 0, totalFen: 0, leftOut: [{ ...left, claims: [claim.id] }] });
    const list = await open(bai);
    expect(doneValue(await fill(bai, list))).toMatchObject({ added: 0, leftOut: [left] });
    expect(await offset(bai, claim)).toMatchObject({ failure: { code: 'too-many-debts', details: { debts: 15 } } });

    doneValue(await receive(bai, kept, wan(1)));
    expect(await preview()).toMatchObject({ count: 1, totalFen: 1, leftOut: [] });
    expect(doneValue(await fill(bai, list))).toMatchObject({ added: 1 });
    expect(await lineOf(list, claim)).toMatchObject({ payment: { amountFen: 1, offsetFen: wan(15) } });
    doneValue(await paid(list));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'paid', offsetFen: wan(15) });
  });

  test('fifteen debts, each of a pot of its own, are kept back in one transaction that stays small', async () => {
    const claim = await payable(wan(15));
    const years = Array.from({ length: 15 }, (_, each) => 2030 + each);
    for (const year of years) await fillPot(table, 'cloud', wan(10), year);
    const owed = years.map((year) => ({
      claim: `OWING${year}`,
      pot: `cloud-${year}`,
      orderedFen: wan(1),
      receivedFen: 0,
      pendingFen: 0,
      openFen: wan(1),
      orderedOn: today,
      dueOn: '2020-03-31',
      state: 'open' as const,
    }));
    await table.transact(owed.map((each) => openDebt(debtor.id, each)));
    const sizes: number[] = [];
    const counted: Table = {
      ...table,
      transact: (actions) => {
        sizes.push(actions.length);
        return table.transact(actions);
      },
    };
    doneValue(await call(offsetClaim, counted, bai, { path: { claim: claim.id } }));
    expect((await planOffsets(table, debtor.id, wan(1))).offsets).toEqual([]);
    expect(Math.max(...sizes)).toBeGreaterThan(45);
    expect(Math.max(...sizes)).toBeLessThan(60);
  });

  test('one fen is left to pay, or the claim goes on no list', async () => {
    await owing(wan(3));
    const more = await payable(wan(3) + 1);
    const list = await listed();
    expect((await lineOf(list, more)).payment.amountFen).toBe(1);
    doneValue(await call(dropList, table, bai, { path: { list } }));
    const pot = { state: 'in-notice' as const };
    await broughtTo(table, more, pot);
    const same = await payable(wan(3));
    const second = await open(bai);
    expect(doneValue(await fill(bai, second))).toMatchObject({
      added: 0,
      count: 0,
      leftOut: [{ reason: 'to-offset', count: 1 }],
    });
    expect((await claimNow(table, same.id)).state).toBe('payable');
  });

  test('a dropped list, a struck line and a payment the bank gave back set the debt free', async () => {
    const debt = await owing(wan(3));
    const claim = await payable(wan(10));
    const free = { pendingFen: 0, openFen: wan(3), receivedFen: 0 };
    const dropped = await listed();
    doneValue(await call(dropList, table, bai, { path: { list: dropped } }));
    expect(await debtOf(debt)).toMatchObject(free);
    const struck = await listed();
    const line = { list: struck, claim: claim.id };
    doneValue(await call(strikeLine, table, bai, { path: line, body: { reason: '账户有误' } }));
    expect(await debtOf(debt)).toMatchObject(free);
    expect(await brokenBooks(table)).toEqual([]);
    const list = await listed();
    expect(await debtOf(debt)).toMatchObject({ pendingFen: wan(3), openFen: 0 });
    await returned(list, claim);
    expect(await debtOf(debt)).toMatchObject(free);
    expect((await claimNow(table, claim.id)).offsetFen).toBe(0);
    expect(await brokenBooks(table)).toEqual([]);
  });

  /** The bank gave the line back, before or after it counted as paid. */
  const returned = async (list: string, claim: Claim): Promise<void> => {
    const stored = await readHead(table, lists, list);
    if (stored?.head.state === 'open')
      await table.transact([headItem(lists, list, { ...stored, head: { ...stored.head, state: 'sealed' as const } })]);
    const line = await lineOf(list, claim);
    const command = {
      by: { person: 'tang', name: 'tang', role: 'finance' },
      moment,
      idempotencyKey: `return-${at()}`,
      requestHash: 'a'.repeat(64),
    };
    const by = { document: '回执' };
    const before = await readSettlement(table, list, claim.id);
    doneValue(await returnLine({ table, list, line, by, command, actor: tang }, '户名不符', before));
  };

  test('given back after it was paid: what was kept back stays settled, and only the rest is due again', async () => {
    const debt = await owing(wan(3));
    const claim = await payable(wan(10));
    const list = await listed();
    doneValue(await paid(list));
    await returned(list, claim);
    expect(await debtOf(debt)).toMatchObject({ receivedFen: wan(3), pendingFen: 0 });
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'payment-returned', offsetFen: wan(3) });
    expect(await brokenBooks(table)).toEqual([]);

    await broughtTo(table, claim, { state: 'payable' });
    const second = await owing(wan(2));
    const again = await listed();
    expect((await lineOf(again, claim)).payment).toMatchObject({ attempt: 2, amountFen: wan(5), offsetFen: wan(2) });
    doneValue(await paid(again));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'paid', offsetFen: wan(5) });
    expect(await debtOf(second)).toMatchObject({ receivedFen: wan(2) });
    expect(await brokenBooks(table)).toEqual([]);
  });
});

describe('many at once', () => {
  test('two lists filled at once keep one debt back once', async () => {
    const debt = await owing(wan(5));
    const claims = [];
    for (let count = 0; count < 6; count += 1) claims.push(await payable(wan(2)));
    const [one, two] = [await open(bai), await open(tang)];
    await Promise.all([fill(bai, one), fill(tang, two)]);
    const lines = [...(await readStoredLines(table, one)), ...(await readStoredLines(table, two))];
    const reserved = lines.reduce((sum, { offsets }) => sum + offsetFenOf(offsets), 0);
    expect(await debtOf(debt)).toMatchObject({ pendingFen: reserved, openFen: wan(5) - reserved });
    expect(await brokenBooks(table)).toEqual([]);
    for (const list of [one, two]) doneValue(await paid(list));
    expect((await debtOf(debt)).receivedFen).toBe(reserved);
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('money paid in while a list is filled: together never more than was ordered', async () => {
    const debt = await owing(wan(5));
    await payable(wan(20));
    const list = await open(bai);
    const receipts = Promise.all(Array.from({ length: 8 }, () => receive(tang, debt, wan(1))));
    await fill(bai, list);
    await receipts;
    const { receivedFen, pendingFen, openFen, orderedFen } = await debtOf(debt);
    expect(receivedFen + pendingFen + openFen).toBe(orderedFen);
    expect(openFen).toBe(0);
    expect(await brokenBooks(table)).toEqual([]);
    doneValue(await paid(list));
    expect((await debtOf(debt)).receivedFen).toBe(wan(5));
    await completeRecoveries(table, moment);
    expect((await claimNow(table, debt.id)).state).toBe('recovered');
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('an order of which something is kept back is not cancelled', async () => {
    const debt = await owing(wan(5));
    await payable(wan(20));
    const list = await listed();
    const cancel = () => call(cancelRecovery, table, gao, { path: { claim: debt.id }, body: { reason: '复核后取消' } });
    expect(codeOf(await cancel())).toBe('recovery-begun');
    expect(await receive(tang, debt, 1)).toMatchObject({
      failure: { code: 'recovery-exceeded', details: { openFen: 0 } },
    });
    doneValue(await call(dropList, table, bai, { path: { list } }));
    expect(codeOf(await cancel())).toBe('done');
    expect((await planOffsets(table, debtor.id, wan(20))).offsets).toEqual([]);
  });
});

describe('what the journal tells of a receipt', () => {
  const meanwhile = async (debt: Claim, claim: Claim, amountFen: number) => {
    const through = beforeEntry(table, { kind: 'claim', act: 'receive-recovery' }, async () => {
      doneValue(await offset(tang, claim));
    });
    const body = { amountFen, document: '缴款书', receivedOn: today };
    return call(receiveRecovery, through, bai, { path: { claim: debt.id }, body });
  };

  test('is the sum that is in by now, whatever was kept back while it was written', async () => {
    const debt = await owing(wan(10));
    doneValue(await meanwhile(debt, await payable(wan(4)), wan(1)));
    const told = (await readJournal(table, 'claim', debt.id)).findLast(({ act }) => act === 'receive-recovery');
    expect(told?.detail).toMatchObject({ amountFen: wan(1), receivedFen: wan(5) });
    expect(await debtOf(debt)).toMatchObject({ receivedFen: wan(5), openFen: wan(5) });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('more than was left by then is refused, and not told at all', async () => {
    const debt = await owing(wan(10));
    const refused = await meanwhile(debt, await payable(wan(4)), wan(7));
    expect(refused).toMatchObject({ failure: { code: 'recovery-exceeded', details: { openFen: wan(6) } } });
    expect((await readJournal(table, 'claim', debt.id)).at(-1)?.act).toBe('order-recovery');
    expect(await debtOf(debt)).toMatchObject({ receivedFen: wan(4), openFen: wan(6) });
  });
});

describe('the whole sum kept back', () => {
  test('nothing is paid out: the claim is paid, the debt has come in, the pots balance', async () => {
    const debt = await owing(wan(10), { fundYear: 2018 });
    const claim = await payable(wan(4));
    doneValue(await offset(bai, claim));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'paid', offsetFen: wan(4), attempt: 1 });
    expect(await debtOf(debt)).toMatchObject({ receivedFen: wan(4), openFen: wan(6) });
    expect(await potNow(table, 'brand-2018')).toMatchObject({ recoveredFen: wan(4) });
    expect(await potNow(table)).toMatchObject({ heldFen: 0, paidFen: wan(4) });
    expect(await brokenBooks(table)).toEqual([]);
    const told = (await readJournal(table, 'claim', claim.id)).at(-1);
    expect(told).toMatchObject({ act: 'offset', detail: { amountFen: wan(4), offsets: [{ claim: debt.id }] } });
  });

  test('in the same pot, to the last fen: the same request ends the recovery', async () => {
    const debt = await owing(wan(4));
    const claim = await payable(wan(4));
    doneValue(await offset(bai, claim));
    expect((await claimNow(table, debt.id)).state).toBe('recovered');
    expect(await potNow(table)).toMatchObject({
      availableFen: wan(996),
      heldFen: 0,
      paidFen: wan(8),
      recoveredFen: wan(4),
    });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('killed before the recovery ends, the clock ends it', async () => {
    const debt = await owing(wan(4));
    const claim = await payable(wan(4));
    const dying = killedBefore(table, { kind: 'claim', act: 'complete-recovery' });
    await expect(call(offsetClaim, dying, bai, { path: { claim: claim.id } })).rejects.toThrow('killed');
    expect((await claimNow(table, debt.id)).state).toBe('recovering');
    expect(await completeRecoveries(table, moment)).toBe(1);
    expect((await claimNow(table, debt.id)).state).toBe('recovered');
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('twenty times at once it is kept back once', async () => {
    const debt = await owing(wan(10));
    const claim = await payable(wan(4));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, each) => offset(each % 2 ? bai : tang, claim, `o${each % 4}`)),
    );
    const { done = 0, ...others } = tally(results);
    expect(done).toBeGreaterThan(0);
    expect(Object.keys(others)).toEqual(['not-in-this-state']);
    expect(await debtOf(debt)).toMatchObject({ receivedFen: wan(4) });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('not where something is left to pay, not by who approved it, is bound to it, or has no part in money', async () => {
    await owing(wan(4));
    const more = await payable(wan(4) + 1);
    expect(await offset(bai, more)).toMatchObject({ failure: { code: 'not-wholly-offset', details: { netFen: 1 } } });
    const claim = await payable(wan(4), { approvers: ['bai'] });
    expect(codeOf(await offset(bai, claim))).toBe('own-work');
    expect(codeOf(await offset(lin, claim))).toBe('wrong-role');
    const bound = await registerPerson(table, {
      id: 'bound',
      roles: [{ role: 'finance', appointedOn: today }],
      bindings: [{ claimant: debtor.id, as: 'clerk' }],
    });
    expect(codeOf(await offset(bound, claim))).toBe('own-claimant');
    const approved = await approvedClaim(table, lin, at(), { amountFen: wan(1), claimant: debtor });
    expect(codeOf(await offset(bai, approved))).toBe('not-in-this-state');
  });

  test('another enterprise pays no debt of this one', async () => {
    await owing(wan(10));
    const other = await approvedClaim(table, lin, at(), { amountFen: wan(4) });
    await broughtTo(table, other, { state: 'payable' });
    expect(codeOf(await offset(bai, other))).toBe('not-wholly-offset');
    const list = await listed();
    expect((await lineOf(list, other)).offsets).toEqual([]);
  });
});
