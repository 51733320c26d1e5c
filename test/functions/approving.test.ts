import { beforeAll, describe, expect, test } from 'vitest';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import type { Result } from '../../shared/claim/failure.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claims, pots } from '../../shared/store/aggregates.ts';
import { readAwards } from '../../shared/store/claim-store.ts';
import { takenKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { engineEndpoint } from '../engine.ts';
import { call, codeOf, tally } from './requests.ts';
import { admit, approver, fillPot, openOwnTable, registerPerson, reviewedClaim, tableOn } from './reviewed-claim.ts';

type Reviewed = Awaited<ReturnType<typeof reviewedClaim>>;

const approve = (
  table: Table,
  actor: Actor,
  claim: Reviewed,
  amountFen: number,
  more: { key?: string; assessmentHash?: string; contentRevision?: number; reason?: string } = {},
) => {
  const { key, assessmentHash = claim.assessmentHash, contentRevision = 1, reason } = more;
  return call(approveClaim, table, actor, {
    path: { claim: claim.id },
    body: { contentRevision, assessmentHash, amountFen, ...(reason && { reason }) },
    ...(key && { idempotencyKey: key }),
  });
};

const zone = (name: string) => ({ zone: name });

describe('an approval takes everything it needs in one transaction', () => {
  let table: Table;
  let lin: Actor;
  let gao: Actor;
  beforeAll(async () => {
    table = await openOwnTable();
    lin = await approver(table, 'lin');
    gao = await approver(table, 'gao');
  });

  test('it holds the money, takes the key, keeps the decision and writes one journal entry', async () => {
    await fillPot(table, 'brand', wan(100), 2019);
    const claimant = await admit(table, 'C1');
    const claim = await reviewedClaim(table, {
      clause: 'municipal-quality-award',
      claimant,
      facts: { firstTime: true },
    });
    const result = await approve(table, lin, claim, wan(50));
    expect(result).toMatchObject({ ok: true, value: { act: 'approve', state: 'approved', entry: 1 } });
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ availableFen: wan(50), heldFen: wan(50) });
    expect((await readAwards(table, 'C1')).awarded).toMatchObject([
      { clause: 'municipal-quality-award', achievementYear: 2019, fen: wan(50) },
    ]);
    const journal = await readJournal(table, 'claim', claim.id);
    expect(journal).toHaveLength(1);
    expect(firstBrokenEntry(journal)).toBeUndefined();
  });

  test('the award of another claimant for the same achievement stops it first, also when the pot is short', async () => {
    await fillPot(table, 'brand', wan(50), 2019);
    const [a, b] = [await admit(table, 'C2'), await admit(table, 'C3')];
    const first = await reviewedClaim(table, { clause: 'national-brand-zone', claimant: a, facts: zone('甲区') });
    const second = await reviewedClaim(table, { clause: 'national-brand-zone', claimant: b, facts: zone('甲 区') });
    const results = await Promise.all([approve(table, lin, first, wan(50)), approve(table, gao, second, wan(50))]);
    expect(tally(results)).toEqual({ done: 1, 'key-already-awarded': 1 });
  });

  test('a short pot stops it with figures, and nothing is changed', async () => {
    await fillPot(table, 'brand', wan(10) - 1, 2019);
    const claimant = await admit(table, 'C4');
    const claim = await reviewedClaim(table, { clause: 'jinan-famous-brand', claimant, facts: { firstTime: true } });
    const result = await approve(table, lin, claim, wan(10));
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'pot-short', details: { availableFen: wan(10) - 1, missingFen: 1 } },
    });
    expect((await readHead(table, claims, claim.id))?.revision).toBe(1);
    expect((await readAwards(table, 'C4')).awarded).toEqual([]);
    await fillPot(table, 'brand', wan(10), 2019);
    expect(codeOf(await approve(table, lin, claim, wan(10)))).toBe('done');
  });

  test('a missing pot stops it', async () => {
    const claimant = await admit(table, 'C5');
    const claim = await reviewedClaim(table, {
      clause: 'jinan-famous-brand',
      claimant,
      facts: { firstTime: true },
      change: { fundYear: 2031 },
    });
    expect(codeOf(await approve(table, lin, claim, wan(10)))).toBe('pot-missing');
  });

  test('two marks claims of one claimant share one cap: the second approver is shown the new assessment', async () => {
    await fillPot(table, 'brand', wan(100), 2019);
    const claimant = await admit(table, 'C6');
    const countries = Array.from({ length: 20 }, (_, at) => `X${at}`);
    const mark = (registration: string) => ({
      marks: [{ registration, designations: countries, registeredOn: '2019-03-01' }],
    });
    const [a, b] = [
      await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts: mark('7001') }),
      await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts: mark('7002') }),
    ];
    const results = await Promise.all([approve(table, lin, a, wan(4)), approve(table, gao, b, wan(4))]);
    expect(tally(results)).toEqual({ done: 1, 'assessment-changed': 1 });
    const loser = results[0]?.ok ? b : a;
    const changed = results.find((result) => !result.ok);
    const details = changed && !changed.ok ? changed.failure.details : {};
    expect(details).toMatchObject({ assessment: { amount: { fen: wan(1) } } });
    const again = await approve(table, lin, loser, wan(1), { assessmentHash: String(details?.assessmentHash) });
    expect(codeOf(again)).toBe('done');
    const { awarded } = await readAwards(table, 'C6');
    expect(awarded.reduce((sum, award) => sum + award.fen, 0)).toBe(wan(5));
  });

  test('thirty units: the twenty-five that the cap pays are taken, the other five stay free', async () => {
    await fillPot(table, 'brand', wan(100), 2019);
    const claimant = await admit(table, 'C20');
    const designations = Array.from({ length: 30 }, (_, at) => `Y${String(at).padStart(2, '0')}`);
    const marks = [{ registration: '8001', designations, registeredOn: '2019-03-01' }];
    const claim = await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts: { marks } });
    expect(codeOf(await approve(table, lin, claim, wan(5)))).toBe('done');
    const holders = await Promise.all(
      designations.map((country) => table.get(takenKey('madrid-trademark', `8001/${country}`))),
    );
    expect(holders.map((item) => item?.claim)).toEqual([...Array(25).fill(claim.id), ...Array(5).fill(undefined)]);
  });

  test('two approvers at once on one claim: one award', async () => {
    await fillPot(table, 'brand', wan(100), 2019);
    const claimant = await admit(table, 'C7');
    const claim = await reviewedClaim(table, { clause: 'jinan-famous-brand', claimant, facts: { firstTime: true } });
    const results = await Promise.all([approve(table, lin, claim, wan(10)), approve(table, gao, claim, wan(10))]);
    expect(tally(results)).toEqual({ done: 1, 'not-in-this-state': 1 });
    expect((await readHead(table, pots, 'brand-2019'))?.head.heldFen).toBe(wan(10));
  });

  test('the same command twenty times at once has one effect and one answer', async () => {
    await fillPot(table, 'brand', wan(100), 2019);
    const claimant = await admit(table, 'C8');
    const claim = await reviewedClaim(table, { clause: 'jinan-famous-brand', claimant, facts: { firstTime: true } });
    const results = await Promise.all(
      Array.from({ length: 20 }, () => approve(table, lin, claim, wan(10), { key: 'one-key' })),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(codeOf(results[0] as Result<unknown>)).toBe('done');
    expect(await readJournal(table, 'claim', claim.id)).toHaveLength(1);
    expect(codeOf(await approve(table, lin, claim, wan(9), { key: 'one-key' }))).toBe('idempotency-key-reused');
  });

  test('a tier of two: the first signature moves no money, the second person does, the first cannot be both', async () => {
    await fillPot(table, 'brand', wan(1000), 2019);
    const claimant = await admit(table, 'C9');
    const tiers = [
      { upToFen: wan(100), signatures: 1 },
      { upToFen: null, signatures: 2 },
    ];
    const claim = await reviewedClaim(table, {
      clause: 'china-quality-award',
      claimant,
      facts: { firstTime: true },
      tiers,
    });
    expect(await approve(table, lin, claim, wan(300))).toMatchObject({ ok: true, value: { state: 'reviewed' } });
    expect((await readHead(table, pots, 'brand-2019'))?.head.heldFen).toBe(0);
    expect(codeOf(await approve(table, lin, claim, wan(300)))).toBe('own-work');
    expect(await approve(table, gao, claim, wan(300))).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect((await readHead(table, pots, 'brand-2019'))?.head.heldFen).toBe(wan(300));
  });

  test('a sum that no tier covers is not approved', async () => {
    const claimant = await admit(table, 'C10');
    const tiers = [{ upToFen: wan(10) - 1, signatures: 1 }];
    const claim = await reviewedClaim(table, {
      clause: 'jinan-famous-brand',
      claimant,
      facts: { firstTime: true },
      tiers,
    });
    expect(codeOf(await approve(table, lin, claim, wan(10)))).toBe('tier-missing');
  });

  test('who edited, submitted or reviewed does not approve; nor who holds no such role any more', async () => {
    const claimant = await admit(table, 'C11');
    const claim = await reviewedClaim(table, { clause: 'jinan-famous-brand', claimant, facts: { firstTime: true } });
    for (const id of ['clerk', 'reviewer', 'reviewer-2'])
      expect(codeOf(await approve(table, await approver(table, id), claim, wan(10)))).toBe('own-work');
    expect(codeOf(await approve(table, await registerPerson(table, { id: 'nobody' }), claim, wan(10)))).toBe(
      'wrong-role',
    );
    const stale = { ...(await approver(table, 'stale')), revision: 7 };
    expect(codeOf(await approve(table, stale, claim, wan(10)))).toBe('busy');
  });

  test('a fixed sum is that sum; a ceiling is bound by the lowest opinion; an old revision is not approved', async () => {
    await fillPot(table, 'brand', wan(1000), 2019);
    const claimant = await admit(table, 'C12');
    const fixed = await reviewedClaim(table, { clause: 'jinan-famous-brand', claimant, facts: { firstTime: true } });
    expect(codeOf(await approve(table, lin, fixed, wan(10) - 1))).toBe('amount-not-fixed-sum');
    const ceiling = await reviewedClaim(table, {
      clause: 'national-brand-zone',
      claimant,
      facts: zone('乙区'),
      amountFen: wan(20),
    });
    expect(codeOf(await approve(table, lin, ceiling, wan(20) + 1))).toBe('amount-over-opinion');
    expect(codeOf(await approve(table, lin, ceiling, wan(20), { contentRevision: 2 }))).toBe('stale');
    expect(codeOf(await approve(table, lin, ceiling, 1))).toBe('reason-missing');
    expect(codeOf(await approve(table, lin, ceiling, 1, { reason: '仅部分区域达标' }))).toBe('done');
  });
});

describe('many approvals against one pot', () => {
  const approvals = 120;
  const affordable = 41;

  /** At least three in ten first attempts are answered with a conflict that the local engine never raises itself. */
  const conflicts = () => {
    const forged = { count: 0 };
    const disturb = (client: import('@aws-sdk/client-dynamodb').DynamoDBClient): void => {
      client.middlewareStack.add(
        (next, context) => async (args) => {
          if (context.commandName === 'TransactWriteItemsCommand' && Math.random() < 0.3) {
            forged.count += 1;
            const { TransactionCanceledException } = await import('@aws-sdk/client-dynamodb');
            throw new TransactionCanceledException({
              message: 'forged',
              $metadata: {},
              CancellationReasons: [{ Code: 'TransactionConflict' }],
            });
          }
          return next(args);
        },
        { step: 'initialize', name: 'forgedConflicts' },
      );
    };
    return { forged, disturb };
  };

  test(`${approvals} at once, money for ${affordable}: not one fen too many, nothing lost, no fault`, async () => {
    const { forged, disturb } = conflicts();
    const table = await openOwnTable();
    const disturbed = tableOn(await engineEndpoint(), table.name, disturb);
    const people = await Promise.all(['p1', 'p2', 'p3'].map((id) => approver(table, id)));
    await fillPot(table, 'brand', affordable * wan(20) + wan(20) - 1, 2019);
    const reviewed = await Promise.all(
      Array.from({ length: approvals }, async (_, at) => {
        const claimant = await admit(table, `M${at}`);
        return reviewedClaim(table, { clause: 'provincial-quality-base', claimant, facts: zone(`区 ${at}`) });
      }),
    );
    const results = await Promise.all(
      reviewed.map((claim, at) => approve(disturbed, people[at % 3] as Actor, claim, wan(20))),
    );
    expect(tally(results)).toEqual({ done: affordable, 'pot-short': approvals - affordable });
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ heldFen: affordable * wan(20), availableFen: wan(20) - 1 });
    expect(pot && potBalances(pot.head)).toBe(true);
    expect(forged.count).toBeGreaterThan(approvals / 10);
  });
});
