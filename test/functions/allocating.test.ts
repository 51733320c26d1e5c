import { beforeEach, describe, expect, test } from 'vitest';
import { applyAllocation } from '../../functions/finance/apply-allocation.ts';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { dropAllocation } from '../../functions/finance/drop-allocation.ts';
import { listAllocations } from '../../functions/finance/list-allocations.ts';
import { proposeAllocation } from '../../functions/finance/propose-allocation.ts';
import { signAllocation } from '../../functions/finance/sign-allocation.ts';
import { viewAllocation } from '../../functions/finance/view-allocation.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { eventOf } from '../../shared/claim/event-of.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import type { Actor } from '../../shared/store/people.ts';
import { movePots, recoverToPot } from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { becomes, claimIn, claimNow, staff } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, openOwnTable, registerPerson, today } from './reviewed-claim.ts';
import { brokenBooks, cloudPot, dyingAt, headsOf, potNow, waitingClaims, watched } from './waiting-claims.ts';

let table: Table;
let bai: Actor;
let tang: Actor;
beforeEach(async () => {
  table = await openOwnTable();
  [bai, tang] = await Promise.all([staff(table, 'bai', 'finance'), staff(table, 'tang', 'finance')]);
});

const propose = (key = 'propose', through: Table = table, by: Actor = bai) =>
  call(proposeAllocation, through, by, { path: { pot: cloudPot }, idempotencyKey: key });
const proposed = async (key?: string) => {
  const { id, hash = '' } = doneValue(await propose(key));
  return { allocation: id, hash };
};
const sign = (by: Actor, { allocation, hash }: { allocation: string; hash: string }) =>
  call(signAllocation, table, by, { path: { allocation }, body: { hash } });
const signed = async () => {
  const made = await proposed();
  for (const by of [bai, tang]) doneValue(await sign(by, made));
  return made.allocation;
};
const apply = (allocation: string, key = 'apply', through: Table = table, by: Actor = bai) =>
  call(applyAllocation, through, by, { path: { allocation }, idempotencyKey: key });
const drop = (allocation: string, by: Actor = tang) => call(dropAllocation, table, by, { path: { allocation } });
const view = async (allocation: string, after?: string) =>
  doneValue(
    await call(viewAllocation, table, bai, { path: { allocation }, query: { limit: 100, ...(after && { after }) } }),
  );

const sharesOf = async (made: readonly Pick<Claim, 'id'>[]) =>
  (await headsOf(table, made)).map(({ state, approvedFen, allocatedFen }) => ({ state, approvedFen, allocatedFen }));

/** A run that is out of time says so, and goes on when it is called again. */
const applyWhole = async (allocation: string) => {
  for (;;) {
    const applied = doneValue(await apply(allocation));
    if (!applied.left) return applied;
  }
};

describe('two hundred waiting claims', () => {
  const rising = Array.from({ length: 200 }, (_, at) => wan(1) + at * 7);
  const equal = rising.map(() => wan(1));
  const sumOf = (full: readonly number[]): number => full.reduce((sum, fen) => sum + fen, 0);

  test.each([
    ['one fen short', rising, sumOf(rising) - 1],
    ['half of it', rising, Math.floor(sumOf(rising) / 2)],
    ['one fen a claim', equal, 200],
    ['more than enough', rising, sumOf(rising) + 5],
  ])(
    'share a fund that is %s to the fen',
    async (_what, full, fundFen) => {
      const fullFen = sumOf(full);
      const made = await waitingClaims(table, full, fundFen);
      const { allocation, hash } = await proposed();
      const first = await view(allocation);
      const second = await view(allocation, first.next);
      expect(first).toMatchObject({ state: 'proposed', count: 200, fullFen, fundFen, signatures: [] });
      expect(first.rate).toMatchObject({ numerator: Math.min(fundFen, fullFen), denominator: fullFen });
      const shares = [...first.shares, ...second.shares];
      expect([shares.length, second.next]).toEqual([200, undefined]);
      expect(shares.map(({ claim }) => claim)).toEqual(made.map(({ id }) => id));
      const sharedFen = Math.min(fundFen, fullFen);
      expect(shares.reduce((sum, { shareFen }) => sum + shareFen, 0)).toBe(sharedFen);
      expect(await brokenBooks(table, made)).toEqual([]);

      for (const by of [tang, bai]) doneValue(await sign(by, { allocation, hash }));
      const applied = await applyWhole(allocation);
      expect(applied).toEqual({
        id: allocation,
        state: 'applied',
        count: 200,
        applied: 200,
        appliedFen: sharedFen,
        left: false,
      });
      expect(await sharesOf(made)).toEqual(
        shares.map((share) => ({ state: 'approved', approvedFen: share.fullFen, allocatedFen: share.shareFen })),
      );
      expect(await brokenBooks(table, made)).toEqual([]);
      const pot = await potNow(table);
      expect(pot).toMatchObject({ availableFen: fundFen - sharedFen, heldFen: sharedFen, waitingCount: 0 });
      expect(pot.allocation).toBeUndefined();
      expect(doneValue(await apply(allocation))).toEqual(applied);
    },
    120_000,
  );
});

describe('an allocation', () => {
  const full = [wan(3), wan(2), wan(1)];

  test('is told in its own journal, in that of the pot and in that of each claim', async () => {
    const [first] = await waitingClaims(table, full, wan(4));
    const allocation = await signed();
    doneValue(await apply(allocation));
    const own = await readJournal(table, 'allocation', allocation);
    expect(own.map(({ act, to, by }) => `${by.person} ${act} → ${to}`)).toEqual([
      'bai open-allocation → collecting',
      'bai propose-allocation → proposed',
      'bai sign-allocation → proposed',
      'tang sign-allocation → applying',
      'bai apply-allocation → applied',
    ]);
    const ofPot = await readJournal(table, 'pot', cloudPot);
    expect(ofPot.map(({ act }) => act)).toEqual(['open-allocation', 'apply-allocation']);
    expect([firstBrokenEntry(own), firstBrokenEntry(ofPot)]).toEqual([undefined, undefined]);
    const [entry] = await readJournal(table, 'claim', first?.id ?? '');
    const { approvedFen: fullFen, allocatedFen } = await claimNow(table, first?.id ?? '');
    expect(entry && eventOf(entry)).toMatchObject({
      type: 'claim-allocated',
      data: { allocation, fullFen, allocatedFen },
    });
    const { allocations } = doneValue(await call(listAllocations, table, bai, { path: { pot: cloudPot } }));
    expect(allocations.map(({ id, state }) => [id, state])).toEqual([[allocation, 'applied']]);
  });

  test('keeps the pot and its claims in balance after every single write', async () => {
    const made = await waitingClaims(table, full, wan(4));
    const broken: string[] = [];
    const through = watched(table, async () => {
      broken.push(...(await brokenBooks(table, made)));
    });
    const { id: allocation, hash = '' } = doneValue(await propose('propose', through));
    for (const by of [bai, tang]) doneValue(await sign(by, { allocation, hash }));
    doneValue(await apply(allocation, 'apply', through));
    expect(broken).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'killed %s any write of its proposal goes on under the same key',
    async (when) => {
      const made = await waitingClaims(
        table,
        Array.from({ length: 60 }, () => wan(1)),
        wan(30),
      );
      // Opening, two pages of claims, proposing.
      for (let nth = 1; nth <= 4; nth += 1) {
        const key = `${when} ${nth}`;
        await expect(propose(key, dyingAt(table, nth, when))).rejects.toThrow('killed');
        expect(await brokenBooks(table, made)).toEqual([]);
        const done = doneValue(await propose(key));
        expect(done).toMatchObject({ state: 'proposed', count: 60, fundFen: wan(30), left: false });
        expect(doneValue(await propose(key))).toEqual(done);
        doneValue(await drop(done.id));
      }
    },
    120_000,
  );

  describe.each(['before', 'after'] as const)('killed %s a write of its application', (when) => {
    // Three claims, then the end.
    test.each([1, 2, 3, 4])('the %i. goes on under the same key or another', async (nth) => {
      const made = await waitingClaims(table, full, wan(4));
      const allocation = await signed();
      await expect(apply(allocation, 'one', dyingAt(table, nth, when))).rejects.toThrow('killed');
      expect(await brokenBooks(table, made)).toEqual([]);
      const other = nth % 2 === 0 ? 'one' : 'other';
      const finished = await apply(allocation, other);
      const ended = when === 'after' && nth === 4 && other !== 'one';
      expect(codeOf(finished)).toBe(ended ? 'not-in-this-state' : 'done');
      expect((await sharesOf(made)).map(({ allocatedFen = 0 }) => allocatedFen).reduce((a, b) => a + b)).toBe(wan(4));
      expect(await brokenBooks(table, made)).toEqual([]);
      for (const { id } of made)
        expect((await readJournal(table, 'claim', id)).map(({ act }) => act)).toEqual(['allocate']);
    });
  });

  test('applied by two at once gives each claim one share', async () => {
    const made = await waitingClaims(table, full, wan(4));
    const allocation = await signed();
    const results = await Promise.all([apply(allocation, 'a'), apply(allocation, 'b', table, tang)]);
    for (const code of results.map(codeOf)) expect(['done', 'not-in-this-state']).toContain(code);
    const last = await apply(allocation, 'c');
    expect(['done', 'not-in-this-state']).toContain(codeOf(last));
    expect((await view(allocation)).state).toBe('applied');
    expect(await potNow(table)).toMatchObject({ availableFen: 0, heldFen: wan(4), waitingCount: 0, waitingFen: 0 });
    expect(await brokenBooks(table, made)).toEqual([]);
  });

  test('is proposed once when two propose at once; the other is told that one is open', async () => {
    await waitingClaims(table, full, wan(4));
    const results = await Promise.all([propose('a'), propose('b', table, tang)]);
    expect(tally(results)).toEqual({ done: 1, 'allocation-open': 1 });
    expect(codeOf(await propose('c'))).toBe('allocation-open');
  });

  test('proposed twice at once under one key is one, with one answer', async () => {
    await waitingClaims(table, full, wan(4));
    const [one, two] = await Promise.all([propose(), propose()]);
    const again = doneValue(await propose());
    for (const each of [one, two]) if (each.ok && !each.value.left) expect(each.value).toEqual(again);
    const { allocations } = doneValue(await call(listAllocations, table, bai, { path: { pot: cloudPot } }));
    expect(allocations).toHaveLength(1);
  });

  test('is signed by two different people, for what they were shown', async () => {
    await waitingClaims(table, full, wan(4));
    const made = await proposed();
    expect(codeOf(await sign(bai, { ...made, hash: 'f'.repeat(64) }))).toBe('stale');
    doneValue(await sign(bai, made));
    expect(codeOf(await sign(bai, made))).toBe('own-work');
    expect(codeOf(await apply(made.allocation))).toBe('not-in-this-state');
    expect(doneValue(await sign(tang, made)).state).toBe('applying');
    expect(codeOf(await drop(made.allocation))).toBe('not-in-this-state');
  });

  test('a signature of one who is of finance no more, or joined one of its claimants, does not count', async () => {
    const [claim] = await waitingClaims(table, full, wan(4));
    const made = await proposed();
    const yan = await staff(table, 'yan', 'finance');
    doneValue(await sign(bai, made));
    await becomes(table, bai, { roles: [] });
    expect(doneValue(await sign(tang, made))).toMatchObject({ state: 'proposed' });
    await becomes(table, tang, { bindings: [{ claimant: claim?.claimant ?? '', as: 'clerk' }] });
    expect(doneValue(await sign(yan, made))).toMatchObject({ state: 'proposed' });
    doneValue(await sign(await staff(table, 'shen', 'finance'), made));
    expect((await view(made.allocation)).state).toBe('applying');
  });

  test('is signed or dropped when both happen at once, never both', async () => {
    await waitingClaims(table, full, wan(4));
    const made = await proposed();
    doneValue(await sign(bai, made));
    const results = await Promise.all([sign(tang, made), drop(made.allocation, bai)]);
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 1 });
    const { state } = await view(made.allocation);
    expect((await potNow(table)).allocation).toBe(state === 'applying' ? made.allocation : undefined);
  });

  test('dropped gives the pot back, and another may be proposed', async () => {
    const made = await waitingClaims(table, full, wan(4));
    const { allocation } = await proposed();
    doneValue(await drop(allocation));
    expect((await potNow(table)).allocation).toBeUndefined();
    expect(codeOf(await sign(bai, { allocation, hash: 'f'.repeat(64) }))).toBe('not-in-this-state');
    expect(doneValue(await propose('again'))).toMatchObject({ state: 'proposed' });
    expect((await sharesOf(made)).map(({ state }) => state)).toEqual(made.map(() => 'awaiting-allocation'));
  });

  test.each([0, 1])('is stale when money came back to the pot after %i signatures', async (before) => {
    await waitingClaims(table, full, wan(4), { appropriatedFen: wan(5), paidFen: wan(1) });
    const made = await proposed();
    if (before === 1) doneValue(await sign(bai, made));
    expect(await table.transact(movePots([recoverToPot(cloudPot, wan(1))]))).toEqual({ written: true });
    expect(await sign(tang, made)).toMatchObject({
      failure: { code: 'stale', details: { fundFen: wan(4), availableFen: wan(5) } },
    });
    doneValue(await drop(made.allocation));
    expect(doneValue(await propose('again'))).toMatchObject({ fundFen: wan(5) });
  });

  test('takes what comes back while it is being applied for nobody: it stays available', async () => {
    const made = await waitingClaims(table, full, wan(4), { appropriatedFen: wan(5), paidFen: wan(1) });
    const allocation = await signed();
    await table.transact(movePots([recoverToPot(cloudPot, wan(1))]));
    expect(doneValue(await apply(allocation))).toMatchObject({ appliedFen: wan(4) });
    expect(await potNow(table)).toMatchObject({ availableFen: wan(1), heldFen: wan(4) });
    expect(await brokenBooks(table, made)).toEqual([]);
  });
});

describe('while an allocation is open', () => {
  test('no approval enters the pot, no revocation leaves it, and its appropriation is not changed', async () => {
    await fillPot(table, 'cloud', wan(4), 2019, { rule: 'year-end' });
    const [lin, gao] = [await staff(table, 'lin', 'approver'), await staff(table, 'gao', 'approver')];
    const [early, late] = [
      await claimIn(table, '1', { change: { programme: 'cloud' } }),
      await claimIn(table, '2', { change: { programme: 'cloud' } }),
    ];
    const approve = ({ id: claim, assessmentHash, ceilingFen: amountFen = 0 }: typeof early) =>
      call(approveClaim, table, lin, { path: { claim }, body: { contentRevision: 1, assessmentHash, amountFen } });
    const fullFen = early.ceilingFen ?? 0;
    expect(doneValue(await approve(early)).state).toBe('awaiting-allocation');
    const early1 = { path: { claim: early.id }, body: { reason: '材料不实' } };
    doneValue(await call(askRevocation, table, gao, early1));
    const revoke = () => call(revokeClaim, table, lin, early1);
    const more = { kind: 'appropriate' as const, programme: 'cloud' as const, year: 2019, document: 'x' };
    const ask = () => call(askAppropriation, table, bai, { body: { ...more, amountFen: wan(1) } });
    const asked = { path: { appropriation: doneValue(await ask()).id } };
    const confirm = () => call(confirmAppropriation, table, tang, asked);

    const { allocation } = await proposed();
    const before = await potNow(table);
    expect(tally([await approve(late), await revoke(), await ask(), await confirm()])).toEqual({
      'allocation-open': 4,
    });
    expect(await potNow(table)).toEqual(before);

    doneValue(await drop(allocation));
    expect(tally([await approve(late), await revoke(), await ask(), await confirm()])).toEqual({ done: 4 });
    expect(await potNow(table)).toMatchObject({ waitingCount: 1, waitingFen: fullFen, availableFen: wan(5) });
    expect(await brokenBooks(table, [early, late])).toEqual([]);
  });
});

describe('an allocation is not proposed', () => {
  test('of a pot that pays first come first served, has nobody waiting, or does not exist', async () => {
    expect(codeOf(await propose())).toBe('pot-missing');
    await fillPot(table, 'cloud', wan(4));
    expect(await propose('b')).toMatchObject({ failure: { code: 'rule-differs', details: { rule: 'first-come' } } });
    await fillPot(table, 'cloud', wan(4), 2019, { rule: 'year-end' });
    expect(codeOf(await propose('c'))).toBe('nothing-to-do');
  });

  test('of fewer fen than claims', async () => {
    await waitingClaims(table, [5, 5, 5], 2);
    expect(codeOf(await propose())).toBe('share-too-small');
    expect((await potNow(table)).allocation).toBeUndefined();
  });

  test('when a share would be less than a fen: the claims are named', async () => {
    const made = await waitingClaims(table, [wan(1), 1, 1, 1, 1, 1], 6);
    const refused = await propose();
    expect(refused).toMatchObject({ failure: { code: 'share-too-small', details: { availableFen: 6 } } });
    const named = refused.ok ? [] : (refused.failure.details?.claims as string[]);
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });

  test.each([
    ['more', { waitingCount: 4 }],
    ['fewer', { waitingCount: 2 }],
    ['another sum of', { waitingFen: wan(5) }],
  ])('while the pot tells of %s claims than are found', async (_what, wrong) => {
    await waitingClaims(table, [wan(1), wan(1), wan(1)], wan(2), wrong);
    const begun = doneValue(await propose());
    expect(begun).toMatchObject({ state: 'collecting', left: true });
    expect(begun.hash).toBeUndefined();
    expect(codeOf(await sign(tang, { allocation: begun.id, hash: 'f'.repeat(64) }))).toBe('not-in-this-state');
    doneValue(await drop(begun.id));
  });
});

describe('an allocation is nothing of', () => {
  test('other roles', async () => {
    await waitingClaims(table, [wan(1)], wan(1));
    const { allocation, hash } = await proposed();
    const he = await staff(table, 'he', 'officer', 'approver');
    const results = [
      await propose('x', table, he),
      await sign(he, { allocation, hash }),
      await apply(allocation, 'x', table, he),
      await drop(allocation, he),
      await call(viewAllocation, table, he, { path: { allocation }, query: { limit: 50 } }),
    ];
    expect(tally(results)).toEqual({ 'wrong-role': 5 });
    const shi = await staff(table, 'shi', 'auditor');
    const seen = await call(viewAllocation, table, shi, { path: { allocation }, query: { limit: 50 } });
    expect(doneValue(seen).shares).toHaveLength(1);
  });

  test('a person of finance who acts, or acted, for one of its claimants', async () => {
    const [first] = await waitingClaims(table, [wan(1), wan(2)], wan(1));
    const made = await proposed();
    const kin = await registerPerson(table, {
      id: 'kin',
      roles: [{ role: 'finance', appointedOn: today }],
      bindings: [{ claimant: first?.claimant ?? '', as: 'clerk', until: '2019-01-31' }],
    });
    expect(codeOf(await sign(kin, made))).toBe('own-claimant');
    for (const by of [bai, tang]) doneValue(await sign(by, made));
    expect(codeOf(await apply(made.allocation, 'kin', table, kin))).toBe('own-claimant');
  });
});
