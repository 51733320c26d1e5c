import { beforeAll, describe, expect, test } from 'vitest';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { cancelRevocation } from '../../functions/review/cancel-revocation.ts';
import { debarClaimant } from '../../functions/review/debar-claimant.ts';
import { listAwards } from '../../functions/review/list-awards.ts';
import { listDecisions } from '../../functions/review/list-decisions.ts';
import { listRevocations } from '../../functions/review/list-revocations.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import { viewAward } from '../../functions/review/view-award.ts';
import { viewChecks } from '../../functions/review/view-checks.ts';
import { viewDebarments } from '../../functions/review/view-debarments.ts';
import { wan } from '../../shared/money/fen.ts';
import type { AmountTier } from '../../shared/money/tiers.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, paidClaim, potNow } from './awarded-claim.ts';
import { cityAtWork, claimIn, staff } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, fillPot, openOwnTable, reviewedClaim } from './reviewed-claim.ts';

const twoAbove: readonly AmountTier[] = [
  { upToFen: wan(10), signatures: 1 },
  { upToFen: wan(100), signatures: 2 },
];

describe('what stands before a decision', () => {
  let table: Table;
  let lin: Actor;
  let gao: Actor;
  let auditor: Actor;
  beforeAll(async () => {
    table = await openOwnTable();
    lin = await staff(table, 'lin', 'approver');
    gao = await staff(table, 'gao', 'approver');
    auditor = await staff(table, 'shi', 'auditor');
    await fillPot(table, 'brand', wan(60), 2019);
  });

  const check = async (by: Actor, claim: string, amountFen?: number) =>
    doneValue(await call(viewChecks, table, by, { path: { claim }, query: { amountFen } }));

  const codes = ({ stops }: Awaited<ReturnType<typeof check>>) => stops.map(({ code }) => code);

  const approve = (by: Actor, claim: { id: string; assessmentHash: string }, amountFen: number) =>
    call(approveClaim, table, by, {
      path: { claim: claim.id },
      body: { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen, reason: '从低核定' },
    });

  test('nothing stops it: the figures are told and nothing is written', async () => {
    const claim = await claimIn(table, '1', { amountFen: wan(40) });
    const before = [await readHead(table, claims, claim.id), await potNow(table)];
    const checks = await check(lin, claim.id);
    expect(checks).toMatchObject({
      amountFen: wan(40),
      stops: [],
      keys: [{ key: '区1' }],
      pot: { id: 'brand-2019', found: { rule: 'first-come', availableFen: wan(60), sharing: false } },
      signatures: [],
      signaturesNeeded: 1,
    });
    expect(checks.keys[0]).not.toHaveProperty('holder');
    expect([await readHead(table, claims, claim.id), await potNow(table)]).toEqual(before);
    expect(codes(await check(auditor, claim.id))).toEqual([]);
  });

  test('every cause is told at once, as the approval would: who holds the key, what the pot lacks', async () => {
    const [first, second] = [
      await claimIn(table, '2', { facts: { zone: '甲区' } }),
      await claimIn(table, '3', { facts: { zone: '甲 区' } }),
    ];
    doneValue(await approve(lin, first, wan(30)));
    const { stops, keys, pot } = await check(gao, second.id);
    expect(stops.map(({ code }) => code)).toEqual(['key-already-awarded', 'pot-short']);
    expect(stops[1]?.details).toMatchObject({ availableFen: wan(30), missingFen: wan(20) });
    expect(stops[0]?.title).toContain(first.id);
    expect(keys).toMatchObject([{ holder: { claim: first.id, claimantName: first.publicName, own: false } }]);
    expect(pot.found?.availableFen).toBe(wan(30));
    expect(codeOf(await approve(gao, second, wan(50)))).toBe('key-already-awarded');
    // A lower sum fits the pot.
    expect(codes(await check(gao, second.id, wan(30)))).toEqual(['key-already-awarded']);
  });

  test('the sum looked at decides: over the lowest opinion, or covered by no tier', async () => {
    const claim = await claimIn(table, '4', { amountFen: wan(20), tiers: [{ upToFen: wan(15), signatures: 1 }] });
    const asked = await check(lin, claim.id);
    expect(codes(asked)).toEqual(['tier-missing']);
    expect(asked).not.toHaveProperty('signaturesNeeded');
    expect(codes(await check(lin, claim.id, wan(15)))).toEqual([]);
    expect(codes(await check(lin, claim.id, wan(21)))).toEqual(['amount-over-opinion']);
  });

  test('a yearly cap says what is left of it', async () => {
    const claimant = await admit(table, 'CAP');
    const mark = (registration: string) => ({
      marks: [{ registration, designations: ['US', 'DE', 'JP'], registeredOn: '2019-03-01' }],
    });
    const one = await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts: mark('7001') });
    const two = await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts: mark('7002') });
    doneValue(await approve(lin, one, wan(0.6)));
    const { cap, keys } = await check(lin, two.id);
    expect(cap).toMatchObject({ achievementYear: 2019, capFen: wan(5), takenFen: wan(0.6), leftFen: wan(4.4) });
    expect(keys).toHaveLength(3);
  });

  test('the first of two signatures takes no money, but is shown what would stop the second', async () => {
    const claim = await claimIn(table, '5', { tiers: twoAbove });
    expect(await check(lin, claim.id)).toMatchObject({ signatures: [], signaturesNeeded: 2 });
    expect(codes(await check(lin, claim.id))).toEqual(['pot-short']);
    doneValue(await approve(lin, claim, wan(12)));
    expect(await check(gao, claim.id, wan(12))).toMatchObject({
      stops: [],
      signatures: [{ name: 'lin', own: false, amountFen: wan(12) }],
    });
    expect(codes(await check(gao, claim.id, wan(11)))).toEqual(['amount-differs-from-signed']);
    const { items } = doneValue(await call(listDecisions, table, lin, { query: { limit: 50 } }));
    expect(items.find(({ id }) => id === claim.id)).toMatchObject({ signaturesGiven: 1, mine: 'signed' });
  });

  test('the list of decisions says what was given, how far it is signed, and what is not for this person', async () => {
    const low = await claimIn(table, '6', { amountFen: wan(8), tiers: twoAbove });
    const own = await claimIn(table, '7', { change: { reviewers: ['gao'] } });
    const list = async (by: Actor, q?: string) =>
      doneValue(await call(listDecisions, table, by, { query: { limit: 50, q } })).items;
    const row = (await list(gao)).find(({ id }) => id === low.id);
    expect(row).toMatchObject({
      lowestFen: wan(8),
      ceilingFen: wan(50),
      against: 0,
      signaturesGiven: 0,
      signaturesNeeded: 1,
      contested: false,
      mine: 'open',
    });
    expect((await list(gao)).find(({ id }) => id === own.id)?.mine).toBe('barred');
    expect((await list(gao, low.id)).map(({ id }) => id)).toEqual([low.id]);
    expect(codeOf(await call(listDecisions, table, auditor, { query: { limit: 50 } }))).toBe('wrong-role');
  });
});

describe('what was decided', () => {
  let table: Table;
  let lin: Actor;
  let gao: Actor;
  let officer: Actor;
  let bai: Actor;
  beforeAll(async () => {
    ({ table, lin, gao, he: officer, bai } = await cityAtWork());
  });

  const award = async (by: Actor, claim: string) => doneValue(await call(viewAward, table, by, { path: { claim } }));

  const asked = async (by: Actor) =>
    doneValue(await call(listRevocations, table, by, { query: { limit: 50 } })).items.map(({ id }) => id);

  test('who asked for a revocation is named, and the list has it until it is settled', async () => {
    const claim = await approvedClaim(table, lin, '1', { amountFen: wan(10) });
    const given = { path: { claim: claim.id }, body: { reason: '原公告已被撤回' } };
    expect(await asked(gao)).toEqual([]);
    doneValue(await call(askRevocation, table, lin, given));
    expect(await asked(gao)).toEqual([claim.id]);
    const seen = await award(gao, claim.id);
    expect(seen.revocation).toMatchObject({ name: 'lin', own: false, reason: '原公告已被撤回' });
    expect(seen).toMatchObject({ grantedFen: wan(10), pot: 'brand-2019', decision: { by: ['lin'] } });
    expect(seen.actions).toContain('revoke');
    const own = await award(lin, claim.id);
    expect(own.revocation?.own).toBe(true);
    expect(own.actions).not.toContain('revoke');
    doneValue(await call(cancelRevocation, table, lin, given));
    expect(await asked(gao)).toEqual([]);
    expect((await award(gao, claim.id)).revocation).toBeUndefined();
    doneValue(await call(askRevocation, table, officer, given));
    doneValue(await call(revokeClaim, table, gao, given));
    expect(await asked(gao)).toEqual([]);
    expect(codeOf(await call(listRevocations, table, bai, { query: { limit: 50 } }))).toBe('wrong-role');
  });

  test('a recovery says who ordered what, and by how much it may be reduced', async () => {
    const claim = await paidClaim(table, lin, '2', { amountFen: wan(20) });
    expect(await award(gao, claim.id)).toMatchObject({ recoverableFen: wan(20) });
    const body = { amountFen: wan(15), dueOn: '2020-06-30', reason: '材料与实际不符' };
    doneValue(await call(orderRecovery, table, lin, { path: { claim: claim.id }, body }));
    const seen = await award(gao, claim.id);
    expect(seen).toMatchObject({
      state: 'recovering',
      recoverableFen: wan(5),
      recovery: {
        orders: [{ name: 'lin', own: false, amountFen: wan(15), dueOn: '2020-06-30', reason: body.reason }],
        orderedFen: wan(15),
        receivedFen: 0,
        openFen: wan(15),
        reducibleFen: wan(15) - 1,
      },
    });
    expect(seen.actions).toEqual(expect.arrayContaining(['reduce-recovery', 'cancel-recovery']));
    expect((await award(lin, claim.id)).barred).toHaveLength(1);
  });

  test('decided claims are listed by state, narrowed down by number or name', async () => {
    const claim = await approvedClaim(table, lin, '3', { amountFen: wan(10) });
    const list = async (state: 'approved' | 'paid', q?: string) =>
      doneValue(await call(listAwards, table, gao, { query: { limit: 50, state, q } })).items.map(({ id }) => id);
    expect(await list('approved')).toContain(claim.id);
    expect(await list('paid')).not.toContain(claim.id);
    expect(await list('approved', claim.publicName)).toEqual([claim.id]);
    expect(await list('approved', 'nobody')).toEqual([]);
    const toOfficer = doneValue(await call(listAwards, table, officer, { query: { limit: 50, state: 'approved' } }));
    expect(toOfficer.items.map(({ id }) => id)).toContain(claim.id);
  });

  test('a draft or an undecided claim is no award', async () => {
    const claim = await claimIn(table, '4');
    expect(codeOf(await call(viewAward, table, gao, { path: { claim: claim.id } }))).toBe('not-found');
  });

  test('a debarment names who ordered it, for another lifts it', async () => {
    const { id } = await admit(table, '91370100MA3DEBARRE');
    const body = { from: '2019-12-02', until: '2020-12-01', reason: '虚假材料' };
    doneValue(await call(debarClaimant, table, lin, { path: { claimant: id }, body }));
    const view = async (by: Actor) => doneValue(await call(viewDebarments, table, by, { path: { claimant: id } }));
    expect((await view(lin)).debarments).toMatchObject([{ ...body, orderedBy: { name: 'lin', own: true } }]);
    expect((await view(gao)).debarments).toMatchObject([{ orderedBy: { own: false } }]);
    expect(codeOf(await call(viewDebarments, table, officer, { path: { claimant: id } }))).toBe('wrong-role');
  });
});
