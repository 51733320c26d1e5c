import { describe, expect, test } from 'vitest';
import { viewClaimant } from '../../functions/enterprise/view-claimant.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { debarClaimant } from '../../functions/review/debar-claimant.ts';
import { liftDebarment } from '../../functions/review/lift-debarment.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, broughtTo, paidClaim } from './awarded-claim.ts';
import { actorNow, beforeEntry, begunClaim, claimIn, staff, submit } from './city.ts';
import { call, codeOf, doneValue, issuePaths, tally } from './requests.ts';
import { fillPot, openOwnTable, registerPerson, today } from './reviewed-claim.ts';

const reason = '提交虚假材料';

const debar = (table: Table, by: Actor, claimant: string, from: string, until: string) =>
  call(debarClaimant, table, by, { path: { claimant }, body: { from, until, reason } });

const lift = (table: Table, by: Actor, claimant: string, from: string) =>
  call(liftDebarment, table, by, { path: { claimant }, body: { from, reason: '申诉成立' } });

describe('a debarred claimant', () => {
  test.each([
    ['2019-12-02', '2019-12-02', 'debarred'],
    ['2019-01-01', '2019-12-02', 'debarred'],
    ['2019-12-02', '2024-12-02', 'debarred'],
    ['2019-01-01', '2019-12-01', 'done'],
    ['2019-12-03', '2020-12-03', 'done'],
  ])('from %s until %s: submitting on 2019-12-02 is %s', async (from, until, told) => {
    const begun = await begunClaim();
    const lin = await staff(begun.table, 'lin', 'approver');
    doneValue(await debar(begun.table, lin, begun.claimant, from, until));
    const submitted = await submit(begun);
    expect(codeOf(submitted)).toBe(told);
    if (!submitted.ok) expect(submitted.failure.details).toEqual({ from, until });
  });

  test('is awarded nothing; what was approved before goes on', async () => {
    const table = await openOwnTable();
    const [lin, gao] = [await staff(table, 'lin', 'approver'), await staff(table, 'gao', 'approver')];
    await fillPot(table, 'brand', wan(100), 2019);
    const before = await approvedClaim(table, lin, '1', { amountFen: wan(1) });
    const claim = await claimIn(table, '2');
    doneValue(await debar(table, lin, claim.claimant, today, '2020-12-01'));
    doneValue(await debar(table, lin, before.claimant, today, '2020-12-01'));
    const body = { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen: wan(1), reason: '从低' };
    const approve = () => call(approveClaim, table, gao, { path: { claim: claim.id }, body });
    expect(codeOf(await approve())).toBe('debarred');
    expect((await broughtTo(table, before, { state: 'paid' })).state).toBe('paid');

    expect(codeOf(await lift(table, lin, claim.claimant, today))).toBe('own-work');
    expect(codeOf(await lift(table, gao, claim.claimant, '2019-01-01'))).toBe('not-found');
    doneValue(await lift(table, gao, claim.claimant, today));
    expect(codeOf(await approve())).toBe('done');
    const acts = (await readJournal(table, 'claimant', claim.claimant)).map((entry) => [entry.act, entry.reason]);
    expect(acts).toEqual([
      ['debar', reason],
      ['lift-debarment', '申诉成立'],
    ]);
  });

  test('debarred between the look and the signature: nothing is awarded', async () => {
    const table = await openOwnTable();
    const [lin, gao] = [await staff(table, 'lin', 'approver'), await staff(table, 'gao', 'approver')];
    await fillPot(table, 'brand', wan(100), 2019);
    const claim = await claimIn(table, '1');
    const body = { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen: wan(1), reason: '从低' };
    const meanwhile = () => debar(table, lin, claim.claimant, today, today);
    const through = beforeEntry(table, { kind: 'claim', act: 'approve' }, meanwhile);
    expect(codeOf(await call(approveClaim, through, gao, { path: { claim: claim.id }, body }))).toBe('debarred');
  });

  test('debarred at the moment of submitting: nothing is filed', async () => {
    const begun = await begunClaim();
    const lin = await staff(begun.table, 'lin', 'approver');
    const meanwhile = () => debar(begun.table, lin, begun.claimant, today, today);
    const table = beforeEntry(begun.table, { kind: 'claim', act: 'submit' }, meanwhile);
    expect(codeOf(await submit({ ...begun, table }))).toBe('debarred');
  });
});

describe('who debars, and for how long', () => {
  test('an approver, at most five years, one debarment a first day', async () => {
    const table = await openOwnTable();
    const lin = await staff(table, 'lin', 'approver');
    const { claimant } = await claimIn(table, '1');
    expect(issuePaths(await debar(table, lin, claimant, '2020-01-02', '2020-01-01'))).toEqual(['until']);
    expect(issuePaths(await debar(table, lin, claimant, '2020-01-02', '2025-01-03'))).toEqual(['until']);
    const results = await Promise.all(
      Array.from({ length: 8 }, () => debar(table, lin, claimant, '2020-01-02', '2025-01-02')),
    );
    expect(tally(results)).toEqual({ done: 1, 'already-exists': 7 });
    expect(codeOf(await debar(table, lin, '91370100MA3ABSENTX', '2020-01-02', '2020-01-02'))).toBe('not-found');
    for (const role of ['finance', 'officer', 'administrator', 'auditor'] as const) {
      const by = await staff(table, role, role);
      expect(codeOf(await debar(table, by, claimant, '2020-02-02', '2020-02-02'))).toBe('wrong-role');
      expect(codeOf(await lift(table, by, claimant, '2020-01-02'))).toBe('wrong-role');
    }
    const bound = await registerPerson(table, {
      id: 'bound',
      roles: [{ role: 'approver', appointedOn: today }],
      bindings: [{ claimant, as: 'agent', until: '2019-01-31' }],
    });
    expect(codeOf(await debar(table, bound, claimant, '2021-01-02', '2021-01-02'))).toBe('own-claimant');
    expect(codeOf(await lift(table, bound, claimant, '2020-01-02'))).toBe('own-claimant');
  });

  test('its people and those who judge see days and reason, and no person of the city', async () => {
    const table = await openOwnTable();
    const lin = await staff(table, 'lin', 'approver');
    await fillPot(table, 'brand', wan(100), 2019);
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(1) });
    doneValue(await debar(table, lin, claim.claimant, today, today));
    const shown = [{ from: today, until: today, reason, orderedOn: today }];
    const clerk = await registerPerson(table, { id: 'c', bindings: [{ claimant: claim.claimant, as: 'clerk' }] });
    const seen = doneValue(await call(viewClaimant, table, clerk, { path: { claimant: claim.claimant } }));
    expect(seen.debarments).toEqual(shown);
    const gao = await staff(table, 'gao', 'approver');
    const judged = doneValue(
      await call(viewReview, table, await actorNow(table, gao.person.id), { path: { claim: claim.id } }),
    );
    expect(judged.debarments).toEqual(shown);
  });
});
