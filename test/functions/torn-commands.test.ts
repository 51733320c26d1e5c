import { beforeEach, describe, expect, test } from 'vitest';
import { withdrawRole } from '../../functions/administration/withdraw-role.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { payList } from '../../functions/finance/pay-list.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { listNotices } from '../../functions/public/list-notices.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { lists, notices, pots } from '../../shared/store/aggregates.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { headKey } from '../../shared/store/keys.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { readRows } from '../../shared/store/notice-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { holdInPot } from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { beforeEntry, claimIn, claimNow, killedBefore, publishedRound, staff } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, openOwnTable, roundOf } from './reviewed-claim.ts';

const path = { round: 'r2019' };
const title = { zh: '公示', en: 'Notice' };
const approved: Partial<Claim> = { state: 'approved', approvedFen: wan(1), approvers: ['lin'] };
const payable: Partial<Claim> = { ...approved, state: 'payable' };
const afterwards = momentAt(new Date('2019-12-20T01:00:00Z'));

const statesOf = (table: Table, made: readonly Claim[]) =>
  Promise.all(made.map(async ({ id }) => (await claimNow(table, id)).state));

describe('a notice', () => {
  let table: Table;
  let he: Actor;
  let wu: Actor;
  let made: Claim[];
  beforeEach(async () => {
    table = await openOwnTable();
    await publishedRound(table, 1, roundOf());
    [he, wu] = [await staff(table, 'he', 'officer'), await staff(table, 'wu', 'officer')];
    made = await Promise.all(['1', '2', '3'].map((at) => claimIn(table, at, { change: approved })));
  });

  const publish = (on: Table, officer: Actor, idempotencyKey = officer.person.id, words = title) =>
    call(publishNotice, on, officer, { path, body: { title: words }, idempotencyKey });

  const all = async () => (await readCollection(table, notices, 'notice#open')).map(({ head }) => head);

  const whole = async () => {
    const [notice, ...more] = await all();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ state: 'published', count: 3, totalFen: wan(3) });
    expect(await readRows(table, notice?.id ?? '')).toHaveLength(3);
    await endNotices(table, afterwards);
    expect(await statesOf(table, made)).toEqual(['payable', 'payable', 'payable']);
  };

  test.each([
    ['its first claim', { kind: 'claim', act: 'publish-notice' }],
    ['its second claim', { kind: 'claim', act: 'publish-notice', nth: 2 }],
    ['its publication', { kind: 'notice', act: 'publish-notice' }],
  ] as const)('killed before %s is finished by another officer', async (_what, entry) => {
    await expect(publish(killedBefore(table, entry), he)).rejects.toThrow('killed');
    expect(await endNotices(table, afterwards)).toBe(0);
    expect(doneValue(await publish(table, wu))).toMatchObject({ count: 3, left: false });
    await whole();
  });

  test('killed and repeated under the same key is one notice', async () => {
    const killed = killedBefore(table, { kind: 'claim', act: 'publish-notice', nth: 2 });
    await expect(publish(killed, he)).rejects.toThrow('killed');
    const first = doneValue(await publish(table, he));
    expect(doneValue(await publish(table, he))).toEqual(first);
    await whole();
  });

  test('finished for somebody else answers the same when it is repeated', async () => {
    const killed = killedBefore(table, { kind: 'notice', act: 'publish-notice' });
    await expect(publish(killed, he)).rejects.toThrow('killed');
    const first = doneValue(await publish(table, wu));
    const later = await claimIn(table, '4', { change: approved });
    expect(await publish(table, wu)).toEqual({ ok: true, value: first });
    expect((await claimNow(table, later.id)).state).toBe('approved');
    expect(codeOf(await publish(table, wu, 'wu', { zh: '另', en: 'Other' }))).toBe('idempotency-key-reused');
  });

  test('under the same key does not take another title', async () => {
    doneValue(await publish(table, he));
    expect(codeOf(await publish(table, he, 'he', { zh: '另', en: 'Other' }))).toBe('idempotency-key-reused');
  });

  test('of two officers at once is one notice', async () => {
    const results = await Promise.all([he, wu].map((officer) => publish(table, officer)));
    expect(results.some(({ ok }) => ok)).toBe(true);
    for (const code of results.map(codeOf)) expect(['done', 'nothing-to-do', 'busy']).toContain(code);
    await whole();
  });

  test('opened just after another officer published all leaves nothing behind', async () => {
    const late = beforeEntry(table, { kind: 'notice', act: 'open-notice' }, () => publish(table, he));
    expect(codeOf(await publish(late, wu))).toBe('nothing-to-do');
    const shown = doneValue(await call(listNotices, table, he, { moment: afterwards }));
    expect(shown.notices).toHaveLength(1);
    await whole();
  });

  test('is not published by an officer whose role was withdrawn meanwhile', async () => {
    const admin = await staff(table, 'admin', 'administrator');
    const withdraw = () =>
      call(withdrawRole, table, admin, { path: { person: 'he', role: 'officer' }, query: {} }).then(doneValue);
    const withdrawn = beforeEntry(table, { kind: 'notice', act: 'publish-notice' }, withdraw);
    expect(codeOf(await publish(withdrawn, he))).toBe('busy');
    expect((await all()).map(({ state }) => state)).toEqual(['filling']);
    doneValue(await publish(table, wu));
    await whole();
  });

  test('does not end before its last claim went on its way', async () => {
    doneValue(await publish(table, he));
    const held = headKey('claim', made[1]?.id ?? '').pk;
    const crowded: Table = {
      ...table,
      transact: async (actions) => {
        const [first] = actions;
        return first && 'put' in first && first.put.pk === held
          ? { written: false, stopped: [] }
          : table.transact(actions);
      },
    };
    expect(await endNotices(crowded, afterwards)).toBe(0);
    expect((await statesOf(table, made)).sort()).toEqual(['in-notice', 'payable', 'payable']);
    expect(await endNotices(table, afterwards)).toBe(1);
    expect(await statesOf(table, made)).toEqual(['payable', 'payable', 'payable']);
  });
});

describe('a payout list', () => {
  let table: Table;
  let bai: Actor;
  let tang: Actor;
  let made: Claim[];
  let list: string;
  beforeEach(async () => {
    table = await openOwnTable();
    [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
    const pot = await fillPot(table, 'brand', wan(10));
    await table.transact([holdInPot(pot, wan(2))]);
    made = [await claimIn(table, '1', { change: payable }), await claimIn(table, '2', { change: payable })];
    list = doneValue(await call(createList, table, bai, { body: { pots: [] }, idempotencyKey: 'create' })).id;
  });

  const fill = (on = table, idempotencyKey = 'fill') => call(fillList, on, bai, { path: { list }, idempotencyKey });
  const drop = (on = table, who = bai, idempotencyKey = 'drop') =>
    call(dropList, on, who, { path: { list }, idempotencyKey });
  const seal = (count = 2, idempotencyKey = 'seal') =>
    call(sealList, table, tang, { path: { list }, body: { count, totalFen: count * wan(1) }, idempotencyKey });
  const pay = (on: Table, who: Actor, document: string, idempotencyKey = `pay-${who.person.id}`) =>
    call(payList, on, who, { path: { list }, body: { document }, idempotencyKey });
  const listNow = async () => (await readHead(table, lists, list))?.head;
  const sealed = async () => {
    doneValue(await fill());
    doneValue(await seal());
  };

  test('killed in paying is paid on by another person, with the same treasury document and no other', async () => {
    await sealed();
    const killed = killedBefore(table, { kind: 'claim', act: 'pay', nth: 2 });
    await expect(pay(killed, tang, 'V1')).rejects.toThrow('killed');
    expect((await statesOf(table, made)).sort()).toEqual(['listed', 'paid']);
    expect(codeOf(await pay(table, bai, 'V2'))).toBe('stale');
    expect(codeOf(await pay(table, bai, 'V1'))).toBe('done');
    for (const { id } of made) {
      const paid = (await readJournal(table, 'claim', id)).filter(({ act }) => act === 'pay');
      expect(paid.map(({ detail }) => detail.document)).toEqual(['V1']);
    }
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ heldFen: 0, paidFen: wan(2) });
    expect(pot && potBalances(pot.head)).toBe(true);
    expect(await listNow()).toMatchObject({
      state: 'settled',
      document: 'V1',
      paidCount: 2,
      paidFen: wan(2),
      returnedCount: 0,
    });
  });

  test('is paid by the key of no other act', async () => {
    await sealed();
    expect(codeOf(await pay(table, tang, 'V1', 'seal'))).toBe('idempotency-key-reused');
    expect(await statesOf(table, made)).toEqual(['listed', 'listed']);
    expect((await listNow())?.state).toBe('sealed');
  });

  test.each(['create', 'fill'])('is dropped by the key of no other act: %s', async (key) => {
    doneValue(await fill());
    expect(codeOf(await drop(table, bai, key))).toBe('idempotency-key-reused');
    expect(await statesOf(table, made)).toEqual(['listed', 'listed']);
  });

  test('killed in dropping, filled on and dropped again under the same key comes to an end', async () => {
    doneValue(await fill());
    await expect(drop(killedBefore(table, { kind: 'list', act: 'drop-list' }))).rejects.toThrow('killed');
    expect(doneValue(await fill(table, 'fill on'))).toMatchObject({ added: 2, count: 2 });
    expect(codeOf(await drop())).toBe('done');
    expect(await statesOf(table, made)).toEqual(['payable', 'payable']);
    expect(await listNow()).toMatchObject({ state: 'dropped', count: 0, totalFen: 0 });
  });

  test('dropped by two at once frees each claim once', async () => {
    doneValue(await fill());
    const results = await Promise.all([drop(table, bai), drop(table, tang)]);
    expect(tally(results).done).toBeGreaterThanOrEqual(1);
    for (const code of results.map(codeOf))
      expect(['done', 'busy', 'not-in-this-state', 'list-not-open']).toContain(code);
    expect(await listNow()).toMatchObject({ state: 'dropped', count: 0, totalFen: 0 });
    for (const { id } of made) {
      expect((await claimNow(table, id)).state).toBe('payable');
      expect((await readJournal(table, 'claim', id)).map(({ act }) => act)).toEqual(['list', 'unlist']);
    }
  });

  test('killed in filling, emptied and filled again under the same key tells what it added', async () => {
    await expect(fill(killedBefore(table, { kind: 'list', act: 'fill-list' }))).rejects.toThrow('killed');
    await expect(drop(killedBefore(table, { kind: 'list', act: 'drop-list' }))).rejects.toThrow('killed');
    expect(await statesOf(table, made)).toEqual(['payable', 'payable']);
    expect(doneValue(await fill())).toMatchObject({ added: 2, count: 2, totalFen: wan(2) });
  });

  test('sealed while it is being filled takes no further line and notes no filling', async () => {
    doneValue(await fill());
    const third = await claimIn(table, '3', { change: payable });
    const raced = beforeEntry(table, { kind: 'claim', act: 'list' }, () => seal().then(doneValue));
    expect(codeOf(await fill(raced, 'fill on'))).toBe('list-not-open');
    expect((await claimNow(table, third.id)).state).toBe('payable');
    expect(await readLines(table, list)).toHaveLength(2);
    const acts = (await readJournal(table, 'list', list)).map(({ act }) => act);
    expect(acts).toEqual(['create-list', 'fill-list', 'begin-sealing', 'seal-list']);
  });

  test('is filled by who builds it', async () => {
    expect(codeOf(await call(fillList, table, tang, { path: { list } }))).toBe('not-your-list');
  });

  test('of more than the pot holds for it is paid as far as that goes, and says so', async () => {
    await sealed();
    const short = { expression: 'heldFen = :held', values: { ':held': wan(2), ':left': wan(1) } };
    await table.transact([{ update: headKey('pot', 'brand-2019'), set: 'SET heldFen = :left', condition: short }]);
    expect(await pay(table, tang, 'V1')).toMatchObject({
      failure: { code: 'held-short', details: { heldFen: 0, amountFen: wan(1) } },
    });
    expect((await statesOf(table, made)).sort()).toEqual(['listed', 'paid']);
    expect(await listNow()).toMatchObject({ state: 'sealed', paidCount: 1, paidFen: wan(1) });
  });
});
