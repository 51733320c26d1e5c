import { beforeEach, describe, expect, test } from 'vitest';
import { viewReview } from '../../functions/review/view-review.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { isOverdue } from '../../shared/claim/debt.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readAwards } from '../../shared/store/claim-store.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { takenKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { brokenBooks, paidClaim, potNow } from './awarded-claim.ts';
import { cityAtWork, claimNow, killedBefore } from './city.ts';
import { cancel, order, owedOn, receive, reduce } from './recovery-acts.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { moment } from './reviewed-claim.ts';

let table: Table;
let lin: Actor;
let gao: Actor;
let bai: Actor;
beforeEach(async () => {
  ({ table, lin, gao, bai } = await cityAtWork());
});

describe('ordered on top of a part that came back', () => {
  const awardFen = async ({ claimant }: Claim) => (await readAwards(table, claimant)).awarded.map(({ fen }) => fen);

  test('one fen that came back protects nothing: with the rest the award is free for another', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10), facts: { zone: '甲区' } });
    doneValue(await order(table, lin, claim.id, { amountFen: 1 }));
    doneValue(await receive(table, bai, claim.id, 1));
    expect(await order(table, gao, claim.id, { amountFen: wan(10) })).toMatchObject({
      failure: { code: 'recovery-exceeded', details: { openFen: wan(10) - 1 } },
    });
    doneValue(await order(table, gao, claim.id, { amountFen: wan(10) - 1, dueOn: '2020-06-30' }));
    expect(await claimNow(table, claim.id)).toMatchObject({
      state: 'recovering',
      recoveryFen: wan(10),
      recoverers: ['lin', 'gao'],
    });
    expect(await owedOn(table, claim)).toMatchObject({
      state: 'open',
      orderedFen: wan(10),
      openFen: wan(10) - 1,
      receivedFen: 1,
      dueOn: '2020-06-30',
    });
    expect(await awardFen(claim)).toEqual([wan(10) - 1]);
    expect(await brokenBooks(table)).toEqual([]);

    doneValue(await receive(table, bai, claim.id, wan(10) - 1));
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    expect(await awardFen(claim)).toEqual([]);
    expect(await table.get(takenKey('national-brand-zone', '甲区'))).not.toHaveProperty('claim');
    expect(await potNow(table)).toMatchObject({ availableFen: wan(1000), paidFen: wan(10), recoveredFen: wan(10) });
    expect(await brokenBooks(table)).toEqual([]);
    const ends = (await readJournal(table, 'claim', claim.id)).filter(({ act }) => act === 'complete-recovery');
    expect(ends.map(({ detail }) => detail)).toEqual([
      { amountFen: 1, whole: false },
      { amountFen: wan(10), whole: true },
    ]);
    expect(codeOf(await order(table, lin, claim.id, { amountFen: 1 }))).toBe('not-in-this-state');
  });

  test('each part lowers the award by itself, and once', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    for (const [amountFen, left] of [
      [wan(4), wan(6)],
      [wan(1), wan(5)],
      [wan(2), wan(3)],
    ] as const) {
      doneValue(await order(table, lin, claim.id, { amountFen }));
      expect(await brokenBooks(table)).toEqual([]);
      doneValue(await receive(table, bai, claim.id, amountFen));
      expect(await awardFen(claim)).toEqual([left]);
      expect((await claimNow(table, claim.id)).state).toBe('recovered');
      expect(await completeRecoveries(table, moment)).toBe(0);
      expect(await brokenBooks(table)).toEqual([]);
    }
    expect((await potNow(table)).recoveredFen).toBe(wan(7));
  });

  test('ordered twenty times at once it is ordered once', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(1) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) => order(table, at % 2 ? lin : gao, claim.id, { amountFen: wan(3) })),
    );
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 19 });
    expect(await owedOn(table, claim)).toMatchObject({ orderedFen: wan(4), openFen: wan(3), receivedFen: wan(1) });
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('the button is there while something is left to order back', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(2) });
    const actions = async () =>
      doneValue(await call(viewReview, table, lin, { path: { claim: claim.id } })).actions.filter((act) =>
        act.endsWith('-recovery'),
      );
    doneValue(await order(table, lin, claim.id, { amountFen: wan(1) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    expect(await actions()).toEqual(['order-recovery']);
    doneValue(await order(table, lin, claim.id, { amountFen: wan(1) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    expect(await actions()).toEqual([]);
  });

  test('it is overdue by its own days, whatever came in before', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(6) }));
    doneValue(await receive(table, bai, claim.id, wan(6)));
    const plan = [
      { dueOn: '2020-01-31', amountFen: wan(1) },
      { dueOn: '2020-03-31', amountFen: wan(2) },
    ];
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3), plan }));
    const owed = await owedOn(table, claim);
    if (!owed) throw new Error(claim.id);
    expect(['2020-01-31', '2020-02-01'].map((day) => isOverdue(owed, day))).toEqual([false, true]);
    doneValue(await receive(table, bai, claim.id, wan(1)));
    const later = await owedOn(table, claim);
    expect(['2020-03-31', '2020-04-01'].map((day) => later && isOverdue(later, day))).toEqual([false, true]);
  });
});

describe('an order that was too high', () => {
  test('is lowered by another approver, down to what is in: then the recovery ends', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(10) }));
    doneValue(await receive(table, bai, claim.id, wan(2)));
    expect(codeOf(await reduce(table, lin, claim.id, 1))).toBe('own-work');
    expect(codeOf(await reduce(table, bai, claim.id, 1))).toBe('wrong-role');
    expect(await reduce(table, gao, claim.id, wan(8) + 1)).toMatchObject({
      failure: { code: 'reduction-exceeded', details: { openFen: wan(8) } },
    });
    doneValue(await reduce(table, gao, claim.id, wan(5), 'once'));
    doneValue(await reduce(table, gao, claim.id, wan(5), 'once'));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'recovering', recoveryFen: wan(5) });
    expect(await owedOn(table, claim)).toMatchObject({ orderedFen: wan(5), openFen: wan(3), receivedFen: wan(2) });
    expect(await brokenBooks(table)).toEqual([]);

    doneValue(await reduce(table, gao, claim.id, wan(3)));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'recovered', recoveryFen: wan(2) });
    expect(await owedOn(table, claim)).toMatchObject({ state: 'completed', orderedFen: wan(2), openFen: 0 });
    expect((await readAwards(table, claim.claimant)).awarded).toMatchObject([{ fen: wan(8) }]);
    expect(await potNow(table)).toMatchObject({ recoveredFen: wan(2), availableFen: wan(992) });
    expect(await brokenBooks(table)).toEqual([]);
    expect(codeOf(await reduce(table, gao, claim.id, 1))).toBe('not-in-this-state');
  });

  test('is not lowered to nothing: that is a cancellation, while nothing came in', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
    expect(await reduce(table, gao, claim.id, wan(3))).toMatchObject({
      failure: { code: 'reduction-exceeded', details: { openFen: wan(3) - 1 } },
    });
    doneValue(await reduce(table, gao, claim.id, wan(3) - 1));
    expect(await owedOn(table, claim)).toMatchObject({ state: 'open', orderedFen: 1, openFen: 1 });
    doneValue(await cancel(table, gao, claim.id));
    expect((await claimNow(table, claim.id)).state).toBe('paid');
  });

  test('on top of a part that came back is taken off whole, as often as it is ordered', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(10) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(4) }));
    doneValue(await receive(table, bai, claim.id, wan(4)));
    for (let count = 0; count < 2; count += 1) {
      doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
      expect(codeOf(await cancel(table, gao, claim.id))).toBe('recovery-begun');
      doneValue(await reduce(table, gao, claim.id, wan(3)));
      expect(await claimNow(table, claim.id)).toMatchObject({ state: 'recovered', recoveryFen: wan(4) });
      expect((await readAwards(table, claim.claimant)).awarded).toMatchObject([{ fen: wan(6) }]);
      expect(await brokenBooks(table)).toEqual([]);
    }
  });

  test('loses its last instalments first', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(6) });
    const plan = [
      { dueOn: '2020-01-31', amountFen: wan(1) },
      { dueOn: '2020-02-28', amountFen: wan(2) },
      { dueOn: '2020-03-31', amountFen: wan(3) },
    ];
    doneValue(await order(table, lin, claim.id, { amountFen: wan(6), plan }));
    doneValue(await reduce(table, gao, claim.id, wan(4)));
    const left = [plan[0], { dueOn: '2020-02-28', amountFen: wan(1) }];
    expect(await owedOn(table, claim)).toMatchObject({ orderedFen: wan(2), dueOn: '2020-02-28', plan: left });
  });

  test('a receipt and a reduction at once: together never more than was ordered', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(3) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(3) }));
    const results = await Promise.all([receive(table, bai, claim.id, wan(2)), reduce(table, gao, claim.id, wan(2))]);
    expect(tally(results).done).toBe(1);
    expect(await brokenBooks(table)).toEqual([]);
  });

  test('killed between the reduction and the end of it, the clock ends it', async () => {
    const claim = await paidClaim(table, lin, '1', { amountFen: wan(2) });
    doneValue(await order(table, lin, claim.id, { amountFen: wan(2) }));
    doneValue(await receive(table, bai, claim.id, wan(1)));
    const dying = killedBefore(table, { kind: 'claim', act: 'complete-recovery' });
    await expect(reduce(dying, gao, claim.id, wan(1), 'last')).rejects.toThrow('killed');
    expect(await brokenBooks(table)).toEqual([]);
    expect(await completeRecoveries(table, moment)).toBe(1);
    expect(codeOf(await reduce(table, gao, claim.id, wan(1), 'last'))).toBe('done');
    expect((await claimNow(table, claim.id)).state).toBe('recovered');
    expect(await brokenBooks(table)).toEqual([]);
  });
});
