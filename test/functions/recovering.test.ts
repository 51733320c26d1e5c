import { beforeEach, describe, expect, test } from 'vitest';
import { viewClaim } from '../../functions/enterprise/view-claim.ts';
import { listRecoveries } from '../../functions/finance/list-recoveries.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { readAwards } from '../../shared/store/claim-store.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { takenKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import { readDebtReceipts } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, brokenBooks, broughtTo, paidClaim, potNow } from './awarded-claim.ts';
import { cityAtWork, claimIn, claimNow, killedBefore, staff } from './city.ts';
import { cancel, order, owedOn, receive } from './recovery-acts.ts';
import { call, codeOf, doneValue, issuePaths, tally } from './requests.ts';
import { moment, registerPerson, reviewedClaim, today } from './reviewed-claim.ts';

let table: Table;
let lin: Actor;
let gao: Actor;
let officer: Actor;
let bai: Actor;
beforeEach(async () => {
  ({ table, lin, gao, he: officer, bai } = await cityAtWork());
});

describe('an order to pay back', () => {
  test('repeated after the day it fell due has the answer it had', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(1) });
    const repeated = (day: string) =>
      call(orderRecovery, table, lin, {
        path: { claim: claim.id },
        body: { amountFen: wan(1), dueOn: '2019-12-03', reason: '材料不实' },
        idempotencyKey: 'once',
        moment: momentAt(new Date(`${day}T02:00:00Z`)),
      });
    const first = await repeated('2019-12-03');
    expect(doneValue(first)).toMatchObject({ state: 'recovering' });
    expect(await repeated('2019-12-04')).toEqual(first);
  });

  test('comes back in parts; with the last the award is free for another', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10), facts: { zone: '甲区' } });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(10) }));
    expect(await owedOn(table, claim)).toMatchObject({ state: 'open', orderedFen: wan(10), openFen: wan(10) });
    for (const [at, amountFen] of [wan(3), wan(6), wan(1) - 1].entries()) {
      doneValue(await receive(table, bai, claim.id, amountFen));
      expect((await claimNow(table, claim.id)).state).toBe('recovering');
      expect(await readDebtReceipts(table, claim.claimant, claim.id)).toHaveLength(at + 1);
      expect(await brokenBooks(table)).toEqual([]);
    }
    const other = await claimIn(table, '2', { facts: { zone: '甲区' } });
    const approval = { contentRevision: 1, assessmentHash: other.assessmentHash, amountFen: wan(1), reason: '从低' };
    const approve = () => call(approveClaim, table, gao, { path: { claim: other.id }, body: approval });
    expect(codeOf(await approve())).toBe('key-already-awarded');

    doneValue(await receive(table, bai, claim.id, 1));
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    expect(await potNow(table)).toMatchObject({ availableFen: wan(1000), paidFen: wan(10), recoveredFen: wan(10) });
    expect((await readAwards(table, claim.claimant)).awarded).toEqual([]);
    expect(await brokenBooks(table)).toEqual([]);
    expect(codeOf(await approve())).toBe('done');
    const holder = await table.get(takenKey('national-brand-zone', '甲区'));
    expect(holder).toMatchObject({ claim: other.id, past: [{ claim: claim.id }] });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('its journal tells of every receipt, and the clock ends it', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(2) });
    doneValue(await order(table, gao, claim.id, { amountFen: wan(2) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    const told = (await readJournal(table, 'claim', claim.id)).slice(-4);
    expect(told.map(({ act, by }) => `${act} ${by.role}`)).toEqual([
      'order-recovery approver',
      'receive-recovery finance',
      'receive-recovery finance',
      'complete-recovery clock',
    ]);
    expect(told.map(({ detail }) => detail)).toMatchObject([
      { amountFen: wan(2), dueOn: '2020-03-31' },
      { amountFen: wan(1), receivedFen: wan(1) },
      { amountFen: wan(1), receivedFen: wan(2) },
      { amountFen: wan(2), whole: true },
    ]);
  });

  test('twenty receipts at once never exceed what was ordered', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(10) }));
    const results = await Promise.all(Array.from({ length: 20 }, () => receive(table, bai, claim.id, wan(1))));
    const { done = 0, ...others } = tally(results);
    expect(done).toBeLessThanOrEqual(10);
    expect(Object.keys(others).every((code) => ['recovery-exceeded', 'not-in-this-state', 'busy'].includes(code))).toBe(
      true,
    );
    expect(await owedOn(table, claim)).toMatchObject({ receivedFen: done * wan(1) });
    expect((await potNow(table)).recoveredFen).toBe(done * wan(1));
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('one receipt told twenty times is one receipt', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(10) }));
    const results = await Promise.all(Array.from({ length: 20 }, () => receive(table, bai, claim.id, wan(4), 'one')));
    expect(tally(results)).toEqual({ done: 20 });
    expect(await owedOn(table, claim)).toMatchObject({ receivedFen: wan(4), openFen: wan(6) });
    const exceeding = await receive(table, bai, claim.id, wan(6) + 1);
    expect(exceeding).toMatchObject({ failure: { code: 'recovery-exceeded', details: { openFen: wan(6) } } });
  });

  test('killed between the last receipt and the end of it, the clock ends it', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(2) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(2) }));
    const dying = killedBefore(table, { kind: 'claim', act: 'complete-recovery' });
    await expect(receive(dying, bai, claim.id, wan(2), 'last')).rejects.toThrow('killed');
    expect((await claimNow(table, claim.id)).state).toBe('recovering');
    expect(await brokenBooks(table)).toEqual([]);
    const ended = await Promise.all([completeRecoveries(table, moment), completeRecoveries(table, moment)]);
    expect(ended.some((count) => count === 1)).toBe(true);
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    expect(codeOf(await receive(table, bai, claim.id, wan(2), 'last'))).toBe('done');
    const ends = (await readJournal(table, 'claim', claim.id)).filter(({ act }) => act === 'complete-recovery');
    expect(ends).toHaveLength(1);
    expect(await completeRecoveries(table, moment)).toBe(0);
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('killed there and told again, the repeat ends it', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(2) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(2) }));
    const dying = killedBefore(table, { kind: 'claim', act: 'complete-recovery' });
    await expect(receive(dying, bai, claim.id, wan(2), 'last')).rejects.toThrow('killed');
    expect(codeOf(await receive(table, bai, claim.id, wan(2), 'last'))).toBe('done');
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    expect(await readDebtReceipts(table, claim.claimant, claim.id)).toHaveLength(1);
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('a part of it keeps the key, and the award counts for less', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10), facts: { zone: '甲区' } });
    const { version } = await readAwards(table, claim.claimant);
    doneValue(await order(table, lin, claim.id, { amountFen: wan(4) }));
    expect((await readAwards(table, claim.claimant)).version).toBe(version);
    doneValue(await receive(table, bai, claim.id, wan(4)));
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    const after = await readAwards(table, claim.claimant);
    expect(after.awarded).toMatchObject([{ clause: 'national-brand-zone', fen: wan(6) }]);
    expect(after.version).toBe(version + 1);
    expect(await table.get(takenKey('national-brand-zone', '甲区'))).toMatchObject({ claim: claim.id });
    expect(await brokenBooks(table)).toEqual([]);
  });
});

test('a yearly cap has room again for what came back, and for no more', async () => {
  const claimant = (await claimIn(table, '9')).claimant;
  const kept = { id: claimant, kind: 'company' as const, name: '单位', creditCode: claimant, admittedOn: '2019-01-02' };
  const owner = { ...kept, registeredInJinan: true };
  const marks = (registration: string, count: number) => ({
    marks: [
      { registration, designations: Array.from({ length: count }, (_, at) => `X${at}`), registeredOn: '2019-03-01' },
    ],
  });
  const wanted = { clause: 'madrid-trademark', claimant: owner };
  const first = await reviewedClaim(table, { ...wanted, facts: marks('7001', 25) });
  const approve = (by: Actor, { id, assessmentHash }: { id: string; assessmentHash: string }, amountFen: number) =>
    call(approveClaim, table, by, { path: { claim: id }, body: { contentRevision: 1, assessmentHash, amountFen } });
  doneValue(await approve(lin, first, wan(5)));
  const second = await reviewedClaim(table, { ...wanted, facts: marks('7002', 25) });
  expect(codeOf(await approve(lin, second, wan(5)))).toBe('assessment-changed');

  await broughtTo(table, first, { state: 'paid' });
  doneValue(await order(table, lin, first.id, { amountFen: wan(2) }));
  doneValue(await receive(table, bai, first.id, wan(2)));
  const changed = await approve(lin, second, wan(5));
  const details = changed.ok ? {} : changed.failure.details;
  expect(details).toMatchObject({ assessment: { amount: { fen: wan(2) } } });
  doneValue(await approve(gao, { id: second.id, assessmentHash: String(details?.assessmentHash) }, wan(2)));
  const { awarded } = await readAwards(table, claimant);
  expect(awarded.reduce((sum, { fen }) => sum + fen, 0)).toBe(wan(5));
  expect(await brokenBooks(table)).toEqual([]);
});

describe('who orders, cancels and receives', () => {
  test('at most what was granted, by a day to come, in instalments that make it up', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    const part = (dueOn: string, amountFen: number) => ({ dueOn, amountFen });
    expect(codeOf(await order(table, lin, claim.id, { amountFen: wan(3) + 1 }))).toBe('recovery-exceeded');
    expect(issuePaths(await order(table, lin, claim.id, { amountFen: 1, dueOn: '2019-12-01' }))).toEqual(['dueOn']);
    const short = [part('2020-01-31', wan(1)), part('2020-03-31', wan(1))];
    expect(issuePaths(await order(table, lin, claim.id, { amountFen: wan(3), plan: short }))).toEqual(['plan']);
    const falling = [part('2020-03-31', wan(1)), part('2020-01-31', wan(2))];
    expect(issuePaths(await order(table, lin, claim.id, { amountFen: wan(3), plan: falling }))).toEqual(['plan']);
    const early = [part('2019-11-30', wan(1)), part('2020-03-31', wan(2))];
    expect(issuePaths(await order(table, lin, claim.id, { amountFen: wan(3), plan: early }))).toEqual([
      'plan[0].dueOn',
    ]);
    const plan = [part('2020-01-31', wan(1)), part('2020-03-31', wan(2))];
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3), plan }));
    expect(await owedOn(table, claim)).toMatchObject({ plan });
    expect(codeOf(await order(table, gao, claim.id, { amountFen: 1 }))).toBe('not-in-this-state');
  });

  test('today is a day to come; a claim whose receipt was confirmed is ordered back too, one not paid is not', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(1) });
    await broughtTo(table, claim, { state: 'receipt-confirmed' });
    expect(codeOf(await order(table, lin, claim.id, { amountFen: wan(1), dueOn: today }))).toBe('done');
    const approved = await approvedClaim(table, lin, '2', { amountFen: wan(1) });
    expect(codeOf(await order(table, lin, approved.id, { amountFen: 1 }))).toBe('not-in-this-state');
    expect(codeOf(await receive(table, bai, approved.id, 1))).toBe('not-in-this-state');
  });

  test('another approver takes it back, only while nothing came in; then it can be ordered anew', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
    expect(codeOf(await cancel(table, lin, claim.id))).toBe('own-work');
    doneValue(await cancel(table, gao, claim.id));
    const back = await claimNow(table, claim.id);
    expect(back).toMatchObject({ state: 'paid', recoverers: [] });
    expect(back.recoveryFen).toBeUndefined();
    doneValue(await order(table, gao, claim.id, { amountFen: wan(2) }));
    doneValue(await receive(table, bai, claim.id, 1));
    expect(codeOf(await cancel(table, lin, claim.id))).toBe('recovery-begun');
    expect(await owedOn(table, claim)).toMatchObject({ orderedFen: wan(2), receivedFen: 1, state: 'open' });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('a receipt and a cancellation at once: one of them', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
    const results = await Promise.all([receive(table, bai, claim.id, wan(1)), cancel(table, gao, claim.id)]);
    expect(tally(results).done).toBe(1);
    const { state } = await claimNow(table, claim.id);
    expect((await potNow(table)).recoveredFen).toBe(state === 'paid' ? 0 : wan(1));
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('who ordered it records nothing; other roles and who is bound to the claimant do none of it', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    const both = await staff(table, 'both', 'approver', 'finance');
    const bound = await registerPerson(table, {
      id: 'bound',
      roles: [{ role: 'finance', appointedOn: today }],
      bindings: [{ claimant: claim.claimant, as: 'clerk' }],
    });
    for (const by of [bai, officer])
      expect(codeOf(await order(table, by, claim.id, { amountFen: 1 }))).toBe('wrong-role');
    doneValue(await order(table, both, claim.id, { amountFen: wan(3) }));
    expect(codeOf(await receive(table, both, claim.id, 1))).toBe('own-work');
    for (const by of [lin, officer]) expect(codeOf(await receive(table, by, claim.id, 1))).toBe('wrong-role');
    expect(codeOf(await receive(table, bound, claim.id, 1))).toBe('own-claimant');
    expect(codeOf(await cancel(table, bai, claim.id))).toBe('wrong-role');
    const tomorrow = { amountFen: 1, document: 'x', receivedOn: '2019-12-03' };
    const early = await call(receiveRecovery, table, bai, { path: { claim: claim.id }, body: tomorrow });
    expect(issuePaths(early)).toEqual(['receivedOn']);
  });
});

describe('what is seen of it', () => {
  test('finance sees what is open, by the page, with receipts and what is overdue', async () => {
    const plan = [
      { dueOn: '2019-12-31', amountFen: wan(1) },
      { dueOn: '2020-03-31', amountFen: wan(2) },
    ];
    const made: Claim[] = [];
    for (const at of ['1', '2', '3']) {
      const claim = await paidClaim(table, lin, at, { amountFen: wan(3) });
      doneValue(await order(table, lin, claim.id, { amountFen: wan(3), plan }));
      made.push(claim);
    }
    const [whole, part] = made;
    doneValue(await receive(table, bai, whole?.id ?? '', wan(3)));
    doneValue(await receive(table, bai, part?.id ?? '', wan(1)));
    const seen = async (query: { limit: number; after?: string }, on = '2020-01-01') =>
      doneValue(await call(listRecoveries, table, bai, { query, moment: momentAt(new Date(`${on}T01:00:00Z`)) }));
    const all = await seen({ limit: 50 });
    expect(all.items).toHaveLength(2);
    const ofPart = all.items.find(({ claim }) => claim.id === part?.id);
    expect(ofPart).toMatchObject({ receivedFen: wan(1), remainingFen: wan(2), overdue: false, plan });
    expect(ofPart?.receipts).toEqual([{ amountFen: wan(1), receivedOn: today, document: '缴款书 1' }]);
    expect(all.items.filter(({ overdue }) => overdue)).toHaveLength(1);
    expect((await seen({ limit: 50 }, '2020-04-01')).items.every(({ overdue }) => overdue)).toBe(true);
    const first = await seen({ limit: 1 });
    expect(first.items).toHaveLength(1);
    const second = await seen({ limit: 1, after: first.next ?? '' });
    expect(second.items[0]?.claim.id).not.toBe(first.items[0]?.claim.id);
    expect(codeOf(await call(listRecoveries, table, officer, { query: { limit: 1 } }))).toBe('wrong-role');
  });

  test('the claimant sees what it owes; another enterprise sees nothing', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    const clerk = await registerPerson(table, { id: 'c', bindings: [{ claimant: claim.claimant, as: 'clerk' }] });
    const view = doneValue(await call(viewClaim, table, clerk, { path: { claim: claim.id } }));
    expect(view.recovery).toEqual({
      orderedFen: wan(3),
      receivedFen: wan(1),
      remainingFen: wan(2),
      dueOn: '2020-03-31',
    });
    const stranger = await registerPerson(table, { id: 's', bindings: [{ claimant: 'OTHER', as: 'clerk' }] });
    expect(codeOf(await call(viewClaim, table, stranger, { path: { claim: claim.id } }))).toBe('not-found');
  });
});
