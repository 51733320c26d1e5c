import { describe, expect, test } from 'vitest';
import { askReview } from '../../functions/enterprise/ask-review.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { listLists } from '../../functions/finance/list-lists.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { strikeLine } from '../../functions/finance/strike-line.ts';
import { enterObjection } from '../../functions/officer/enter-objection.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import { refuseClaim } from '../../functions/review/refuse-claim.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import { upholdObjection } from '../../functions/review/uphold-objection.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { accountItem } from '../../shared/store/account-store.ts';
import { headItem, readHead } from '../../shared/store/aggregate.ts';
import { claimants, persons } from '../../shared/store/aggregates.ts';
import { readStoredLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { waitForPot } from '../../shared/store/pot-store.ts';
import { readDebt } from '../../shared/store/recovery-store.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, brokenBooks, broughtTo, paidClaim, potNow } from './awarded-claim.ts';
import { beforeEntry, begunClaim, claimIn, claimNow, opinionOf, staff, submit } from './city.ts';
import { approve, object, objector, on, onNotice } from './noticed-claims.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, fillPot, openOwnTable, today } from './reviewed-claim.ts';

const day = on('2019-12-03');

const uphold = (table: Table, who: Actor, claim: string, objection = 1) =>
  call(upholdObjection, table, who, { path: { claim, objection }, body: { reason: '属实' }, moment: day });

describe('one person alone', () => {
  test('does not object as an officer and then find himself right', async () => {
    const { table, he, gao, claims } = await onNotice();
    const [claim = ''] = claims;
    doneValue(await call(enterObjection, table, he, { path: { claim }, body: objector, moment: day }));
    expect(codeOf(await uphold(table, he, claim))).toBe('own-work');
    expect(codeOf(await uphold(table, gao, claim))).toBe('done');
  });

  test('does not settle the objection he entered by upholding another one beside it', async () => {
    const scene = await onNotice();
    const { table, he } = scene;
    const [claim = ''] = scene.claims;
    doneValue(await object(scene, claim));
    doneValue(await call(enterObjection, table, he, { path: { claim }, body: objector, moment: day }));
    expect(codeOf(await uphold(table, he, claim, 1))).toBe('own-work');
  });

  test('who judged a claim before its review by others undoes nothing of what they granted', async () => {
    const begun = await begunClaim();
    const { table, claim, clerk } = begun;
    doneValue(await submit(begun));
    const lin = await staff(table, 'lin', 'approver');
    const reviewers: [string, Actor][] = [
      ['quality', await staff(table, 'q1', { reviewer: 'quality' })],
      ['finance', await staff(table, 'f1', { reviewer: 'finance' })],
    ];
    const { ceilingFen = 0 } = await claimNow(table, claim);
    for (const [department, who] of reviewers)
      doneValue(await opinionOf(table, who, claim, department, { amountFen: ceilingFen }));
    const reasons = [{ condition: 'registered-in-jinan', words: '不符' }];
    doneValue(await call(refuseClaim, table, lin, { path: { claim }, body: { contentRevision: 1, reasons } }));
    doneValue(await call(askReview, table, clerk, { path: { claim }, body: { reason: '请复核' } }));
    const reviewed = await claimNow(table, claim);
    await broughtTo(table, reviewed, { state: 'approved', approvedFen: 1, approvers: ['another'] });
    const asked = await call(askRevocation, table, lin, { path: { claim }, body: { reason: '存疑' } });
    await broughtTo(table, reviewed, { state: 'objected', approvedFen: 1, openObjections: [1], objections: 1 });
    expect([codeOf(asked), codeOf(await uphold(table, lin, claim))]).toEqual(['own-work', 'own-work']);
  });

  test('does not sign beside one who is no approver any more and joined the claimant', async () => {
    const table = await openOwnTable();
    await fillPot(table, 'brand', wan(1000));
    const [lin, gao] = [await staff(table, 'lin', 'approver'), await staff(table, 'gao', 'approver')];
    const claim = await claimIn(table, '1', { tiers: [{ upToFen: null, signatures: 2 }] });
    const { id, assessmentHash } = claim;
    const sign = (who: Actor) =>
      call(approveClaim, table, who, {
        path: { claim: id },
        body: { contentRevision: 1, assessmentHash, amountFen: wan(1), reason: '部分' },
      });
    doneValue(await sign(lin));
    const joined = { ...lin.person, roles: [], bindings: [{ claimant: claim.claimant, as: 'clerk' as const }] };
    await table.transact([headItem(persons, 'lin', { head: joined, revision: 2, entries: 0, chainHash: null })]);
    expect(codeOf(await sign(gao))).toBe('done');
    expect((await claimNow(table, id)).state).toBe('reviewed');
  });
});

describe('two things at once', () => {
  test('a command sent twice has one effect, whichever of its readings comes late', async () => {
    const scene = await onNotice();
    const { table, he } = scene;
    const [claim = ''] = scene.claims;
    const send = (into: Table) =>
      call(enterObjection, into, he, { path: { claim }, body: objector, moment: day, idempotencyKey: 'once' });
    // Once the second sending has asked the journal, the first is done before any later reading of the second.
    let first: Promise<unknown> | undefined;
    const late: Table = {
      ...table,
      partition: async (pk, prefix, filter) => {
        const items = await table.partition(pk, prefix, filter);
        if (!filter || pk !== `CLAIM#${claim}`) return items;
        first ??= send(table);
        await first;
        return items;
      },
    };
    await send(late);
    expect((await claimNow(table, claim)).objections).toBe(1);
  });

  test('a list dropped while a line is struck and filled anew counts and reserves no fen wrongly', async () => {
    const table = await openOwnTable();
    const lin = await staff(table, 'lin', 'approver');
    const [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
    await fillPot(table, 'brand', wan(1000));
    const claimant = await admit(table, '91370100MA3DEBTOR1');
    const approved = await approvedClaim(table, lin, '2', { amountFen: wan(10), claimant });
    const claim = await broughtTo(table, approved, { state: 'payable' });
    const later = await paidClaim(table, lin, '3', { amountFen: wan(3), claimant });
    const list = doneValue(await call(createList, table, bai, { body: { pots: [] } })).id;
    doneValue(await call(fillList, table, bai, { path: { list } }));
    const order = { amountFen: wan(3), dueOn: '2020-03-31', reason: '不符条件' };
    let between = false;
    const through = beforeEntry(table, { kind: 'claim', act: 'unlist' }, async () => {
      if (between) return;
      between = true;
      doneValue(await call(strikeLine, table, bai, { path: { list, claim: claim.id }, body: { reason: '待核' } }));
      doneValue(await call(orderRecovery, table, lin, { path: { claim: later.id }, body: order }));
      doneValue(await call(fillList, table, bai, { path: { list } }));
    });
    doneValue(await call(dropList, through, tang, { path: { list } }));
    doneValue(await call(listLists, table, tang, {}));
    expect(await readDebt(table, claimant.id, later.id)).toMatchObject({ pendingFen: 0, openFen: wan(3) });
    const receipt = { amountFen: wan(3), document: '缴款书1号', receivedOn: today };
    doneValue(await call(receiveRecovery, table, bai, { path: { claim: later.id }, body: receipt }));
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('the books hold after a revocation asked, an objection upheld, and a lawful revocation by who asked first', async () => {
    const scene = await onNotice();
    const { table, lin, gao, he } = scene;
    const [claim = ''] = scene.claims;
    const ask = (who: Actor) =>
      call(askRevocation, table, who, { path: { claim }, body: { reason: '存疑' }, moment: day });
    doneValue(await ask(lin));
    doneValue(await object(scene, claim));
    doneValue(await uphold(table, gao, claim));
    const { hash: assessmentHash } = await assessAgain(table, await claimNow(table, claim));
    doneValue(await approve(table, gao, { id: claim, assessmentHash }, day));
    doneValue(await ask(he));
    doneValue(await call(revokeClaim, table, lin, { path: { claim }, body: { reason: '不符' }, moment: day }));
    expect(await brokenBooks(table)).toEqual([]);
  });
});

test('a claim filed again after an objection is paid to the account that was filed and judged', async () => {
  const begun = await begunClaim();
  const { table, claim, claimant } = begun;
  doneValue(await submit(begun));
  const account = { accountName: `单位 ${claimant}`, bank: '甲银行', accountNumber: '11111111' };
  const head = await claimNow(table, claim);
  const corrected = { claim, number: 1, filing: 1, account, enteredBy: 'clerk', enteredOn: today };
  await table.transact([accountItem(corrected)]);
  const returned: Partial<Claim> = {
    state: 'returned',
    attempt: 1,
    accountVersion: 1,
    corrections: [{ target: 'account', kind: 'wrong', words: '户名有误' }],
    correctionDueOn: '2019-12-30',
  };
  await broughtTo(table, head, returned);
  const stored = await readHead(table, claimants, claimant);
  if (!stored) throw new Error(claimant);
  const renewed = { ...stored.head, account: { ...account, accountNumber: '22222222' } };
  await table.transact([headItem(claimants, claimant, { ...stored, revision: stored.revision + 1, head: renewed })]);
  doneValue(await submit(begun));
  const bai = await staff(table, 'bai', 'finance');
  await broughtTo(table, await claimNow(table, claim), { state: 'payable', approvedFen: wan(1), approvers: ['lin'] });
  const list = doneValue(await call(createList, table, bai, { body: { pots: [] } })).id;
  expect(doneValue(await call(fillList, table, bai, { path: { list } }))).toMatchObject({ added: 1 });
  const [line] = await readStoredLines(table, list);
  expect(line?.payment.accountNumber).toBe('22222222');
});

test('sums that wait beyond what an integer holds are refused, and the pot can still be read', async () => {
  const table = await openOwnTable();
  const pot = await fillPot(table, 'county', 5, 2019, { rule: 'year-end' });
  const written = [];
  for (const _ of [1, 2]) written.push((await table.transact([waitForPot(pot, Number.MAX_SAFE_INTEGER, '+')])).written);
  expect(written).toEqual([true, false]);
  expect((await potNow(table, pot)).waitingCount).toBe(1);
});
