import { beforeEach, describe, expect, test } from 'vitest';
import { listOffsets } from '../../functions/finance/list-offsets.ts';
import { listPayable } from '../../functions/finance/list-payable.ts';
import { listPotClaims } from '../../functions/finance/list-pot-claims.ts';
import { listPots } from '../../functions/finance/list-pots.ts';
import { listRecoveries } from '../../functions/finance/list-recoveries.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { viewPot } from '../../functions/finance/view-pot.ts';
import { debarClaimant } from '../../functions/review/debar-claimant.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import type { PotPart } from '../../shared/claim/pot-part.ts';
import { wan } from '../../shared/money/fen.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, broughtTo, paidClaim, potNow } from './awarded-claim.ts';
import { staff } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, fillPot, moment, openOwnTable, registerPerson, today } from './reviewed-claim.ts';
import { cloudPot, waitingClaims } from './waiting-claims.ts';

const pot = 'brand-2019';

let table: Table;
let lin: Actor;
let bai: Actor;
beforeEach(async () => {
  table = await openOwnTable();
  [lin, bai] = await Promise.all([staff(table, 'lin', 'approver'), staff(table, 'bai', 'finance')]);
  await fillPot(table, 'brand', wan(1000));
});

const claimsOf = (part: PotPart, of = pot, query: { limit?: number; after?: string } = {}) =>
  call(listPotClaims, table, bai, { path: { pot: of }, query: { limit: 50, ...query, part } });

const sumOf = async (part: PotPart, of = pot): Promise<number> =>
  doneValue(await claimsOf(part, of)).items.reduce((sum, { amountFen }) => sum + amountFen, 0);

const orderBack = async (claim: string, amountFen: number) =>
  doneValue(
    await call(orderRecovery, table, lin, {
      path: { claim },
      body: { amountFen, dueOn: '2020-03-31', reason: '材料不实' },
    }),
  );

const receive = async (claim: string, amountFen: number) =>
  doneValue(
    await call(receiveRecovery, table, bai, {
      path: { claim },
      body: { amountFen, document: '缴款书 1', receivedOn: today },
    }),
  );

describe('the claims behind the figures of a pot', () => {
  test('name a person in full, as the list that pays does', async () => {
    const claim = await approvedClaim(table, lin, '1', { amountFen: wan(7) });
    await broughtTo(table, claim, { claimantKind: 'individual', publicName: '示*', state: 'payable' });
    const [row] = doneValue(await claimsOf('held')).items;
    expect(row?.claim.claimantName).toBe(claim.publicName);
    const { rows } = doneValue(await call(listPayable, table, bai, { query: {} }));
    expect(rows.map(({ claimantName }) => claimantName)).toEqual([claim.publicName]);
  });

  test('add up to what the pot says is held, paid and recovered', async () => {
    await approvedClaim(table, lin, '1', { amountFen: wan(7) });
    await broughtTo(table, await approvedClaim(table, lin, '2', { amountFen: wan(5) }), { state: 'payable' });
    const back = await paidClaim(table, lin, '3', { amountFen: wan(4) });
    await paidClaim(table, lin, '4', { amountFen: wan(3) });
    await orderBack(back.id, wan(4));
    await receive(back.id, wan(1));
    const { heldFen, paidFen, recoveredFen } = await potNow(table);
    expect([heldFen, paidFen, recoveredFen]).toEqual([wan(12), wan(7), wan(1)]);
    expect([await sumOf('held'), await sumOf('paid'), await sumOf('recovered')]).toEqual([
      heldFen,
      paidFen,
      recoveredFen,
    ]);
  });

  test('count what an offset settled as paid while the bank has given the rest back', async () => {
    const claim = await approvedClaim(table, lin, '1', { amountFen: wan(7) });
    await broughtTo(table, claim, { state: 'payment-returned', offsetFen: wan(2), attempt: 1 });
    expect([await sumOf('held'), await sumOf('paid')]).toEqual([wan(5), wan(2)]);
  });

  test('are those of the pot alone, by the page, and none twice', async () => {
    await fillPot(table, 'brand', wan(1000), 2018);
    for (const at of ['1', '2', '3', '4']) await approvedClaim(table, lin, at, { amountFen: wan(1) });
    await approvedClaim(table, lin, '5', { amountFen: wan(1), change: { fundYear: 2018 } });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = doneValue(await claimsOf('held', pot, { limit: 2, ...(after && { after }) }));
      seen.push(...page.items.map(({ claim }) => claim.id));
      after = page.next;
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
  });

  test('of a year-end pot wait, at what they were approved at', async () => {
    await waitingClaims(table, [wan(3), wan(2)], wan(4));
    expect([await sumOf('waiting', cloudPot), await sumOf('held', cloudPot)]).toEqual([wan(5), 0]);
  });

  test('are seen by finance and auditors, not by those who judge', async () => {
    const shi = await staff(table, 'shi', 'auditor');
    const given = { path: { pot }, query: { limit: 50, part: 'held' as const } };
    const seen = [shi, lin].map((actor) => call(listPotClaims, table, actor, given));
    expect((await Promise.all(seen)).map(codeOf)).toEqual(['done', 'wrong-role']);
    expect(codeOf(await call(viewPot, table, lin, { path: { pot } }))).toBe('wrong-role');
    expect(codeOf(await call(viewPot, table, bai, { path: { pot: 'county-2019' } }))).toBe('not-found');
  });
});

test('a table that came from a backup says that payouts are locked', async () => {
  expect(doneValue(await call(listPots, table, bai, {})).payoutsOpen).toBe(true);
  await table.transact([openPayouts({ ...table, name: 'the table it was copied from' }, moment)]);
  expect(doneValue(await call(listPots, table, bai, {})).payoutsOpen).toBe(false);
});

describe('claims that may be kept back whole', () => {
  test('are those whose claimants owe as much, with what they are set off against', async () => {
    const debtor = await admit(table, '91370100MA3DEBTOR1');
    const owing = await paidClaim(table, lin, '1', { amountFen: wan(5), claimant: debtor });
    await orderBack(owing.id, wan(5));
    const payable = async (at: string, amountFen: number) =>
      broughtTo(table, await approvedClaim(table, lin, at, { amountFen, claimant: debtor }), { state: 'payable' });
    const small = await payable('2', wan(3));
    await payable('3', wan(6));
    await broughtTo(table, await approvedClaim(table, lin, '4', { amountFen: wan(1) }), { state: 'payable' });
    const query = { limit: 50 };
    const { items } = doneValue(await call(listOffsets, table, bai, { query }));
    expect(items.map(({ claim, amountFen, against }) => [claim.id, amountFen, against])).toEqual([
      [small.id, wan(3), [{ claim: owing.id, pot, amountFen: wan(3) }]],
    ]);
    expect(items[0]?.actions).toContain('offset');
    // Whoever approved it, or acts for the claimant, does not set it off.
    const both = await registerPerson(table, {
      id: 'both',
      roles: [{ role: 'finance', appointedOn: today }],
      bindings: [{ claimant: debtor.id, as: 'clerk', until: '2019-01-31' }],
    });
    expect(doneValue(await call(listOffsets, table, both, { query })).items[0]?.actions).toEqual([]);
    expect(codeOf(await call(listOffsets, table, lin, { query }))).toBe('wrong-role');
  });
});

test('a recovery says until when its claimant is debarred, and what is open to whom', async () => {
  const claim = await paidClaim(table, lin, '1', { amountFen: wan(5) });
  await orderBack(claim.id, wan(5));
  const body = { from: today, until: '2021-12-01', reason: '材料不实' };
  doneValue(await call(debarClaimant, table, lin, { path: { claimant: claim.claimant }, body }));
  const seen = async (actor: Actor) =>
    doneValue(await call(listRecoveries, table, actor, { query: { limit: 50 } })).items[0];
  const row = await seen(bai);
  expect([row?.debarredUntil, row?.actions]).toEqual(['2021-12-01', expect.arrayContaining(['receive-recovery'])]);
  expect((await seen(await staff(table, 'shi', 'auditor')))?.actions).toEqual([]);
});
