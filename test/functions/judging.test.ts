import { beforeEach, describe, expect, test } from 'vitest';
import { createList } from '../../functions/finance/create-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { refuseClaim } from '../../functions/review/refuse-claim.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import type { Binding, Person } from '../../shared/claim/person.ts';
import { wan } from '../../shared/money/fen.ts';
import { headItem, readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readDecisions } from '../../shared/store/claim-store.ts';
import { filingKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { claimIn, claimNow, opinionOf, publishedRound, staff } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { fillPot, openOwnTable, registerPerson, roundOf, today } from './reviewed-claim.ts';

type Reviewed = Awaited<ReturnType<typeof claimIn>>;

const corrections = [{ target: 'account', kind: 'wrong', words: '请核对' }] as const;
const twoSignatures = [{ upToFen: null, signatures: 2 }];

let table: Table;
beforeEach(async () => {
  table = await openOwnTable();
  await fillPot(table, 'brand', wan(1000));
});

const approve = (actor: Actor, claim: Reviewed, amountFen = claim.ceilingFen ?? 0, reason?: string) =>
  call(approveClaim, table, actor, {
    path: { claim: claim.id },
    body: { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen, ...(reason && { reason }) },
  });

const giveBack = (actor: Actor, claim: Reviewed, department?: string) =>
  call(returnClaim, table, actor, {
    path: { claim: claim.id },
    body: { contentRevision: 1, corrections: [...corrections], ...(department && { department }) },
  });

const look = async (actor: Actor, claim: Reviewed) =>
  doneValue(await call(viewReview, table, actor, { path: { claim: claim.id } }));

/** The claim again in the state it had, as if it had gone all the way round. */
const putBack = async ({ id }: Claim, state: Claim['state']): Promise<void> => {
  const stored = await readHead(table, claims, id);
  if (!stored) throw new Error(id);
  await table.transact([headItem(claims, id, { ...stored, head: { ...stored.head, state } })]);
};

test('who returned a claim as reviewer does not approve it', async () => {
  const p = await staff(table, 'p', 'approver', { reviewer: 'quality' });
  const claim = await claimIn(table, '1');
  doneValue(await giveBack(p, claim, 'quality'));
  await putBack(claim, 'reviewed');
  expect(codeOf(await approve(p, claim))).toBe('own-work');
  expect((await look(p, claim)).barred).toEqual([
    expect.stringMatching(/^您于 \d+月\d+日 办理过“退回补正”，本件须由他人核定。$/),
  ]);
});

describe.each<[string, Omit<Binding, 'claimant'>]>([
  ['a clerk of the claimant', { as: 'clerk' }],
  ['who was its agent until last year', { as: 'agent', until: '2018-12-31' }],
])('%s', (_who, bound) => {
  const hats: Person['roles'] = [
    { role: 'approver', appointedOn: today },
    { role: 'officer', appointedOn: today },
    { role: 'finance', appointedOn: today },
    { role: 'reviewer', department: 'quality', appointedOn: today },
  ];

  const boundTo = (claim: Claim): Promise<Actor> =>
    registerPerson(table, { id: 'p', roles: hats, bindings: [{ ...bound, claimant: claim.claimant }] });

  test('does not approve, refuse or return its claim', async () => {
    const claim = await claimIn(table, '1');
    const p = await boundTo(claim);
    const reasons = [{ condition: 'day-in-force', words: '不符' }];
    const refused = await call(refuseClaim, table, p, {
      path: { claim: claim.id },
      body: { contentRevision: 1, reasons },
    });
    expect([await approve(p, claim), refused, await giveBack(p, claim)].map(codeOf)).toEqual([
      'own-claimant',
      'own-claimant',
      'own-claimant',
    ]);
    expect((await look(p, claim)).barred).not.toEqual([]);
    expect((await claimNow(table, claim.id)).state).toBe('reviewed');
  });

  test('is offered nothing where claims are judged, and told why', async () => {
    const claim = await claimIn(table, '1');
    const { actions, barred } = await look(await boundTo(claim), claim);
    expect(actions).toEqual([]);
    expect(barred).toEqual(['您是本申报单位的经办人或代办人，须由他人办理。']);
  });

  test('gives no opinion on it', async () => {
    const claim = await claimIn(table, '1', { change: { state: 'submitted', opinions: {} } });
    const p = await boundTo(claim);
    expect(codeOf(await opinionOf(table, p, claim.id, 'quality', { amountFen: wan(50) }))).toBe('own-claimant');
  });

  test('neither announces nor lists it, and others do', async () => {
    await publishedRound(table, 1, roundOf());
    const change = { state: 'approved', approvedFen: wan(1), approvers: ['lin'] } as Partial<Claim>;
    const claim = await claimIn(table, '1', { change });
    const p = await boundTo(claim);
    const notice = { path: { round: 'r2019' }, body: { title: { zh: '公示', en: 'Notice' } } };
    expect(codeOf(await call(publishNotice, table, p, notice))).toBe('own-claimant');
    const he = await staff(table, 'he', 'officer');
    expect(doneValue(await call(publishNotice, table, he, notice))).toMatchObject({ count: 1, left: false });

    await putBack(claim, 'payable');
    for (const [by, added] of [
      [p, 0],
      [await staff(table, 'bai', 'finance'), 1],
    ] as const) {
      const { id: list } = doneValue(await call(createList, table, by, { body: { pots: [] } }));
      expect(doneValue(await call(fillList, table, by, { path: { list } }))).toMatchObject({ added });
    }
  });
});

describe('an amount below what could be granted', () => {
  test('is approved with a reason, which is kept with the decision', async () => {
    const lin = await staff(table, 'lin', 'approver');
    const claim = await claimIn(table, '1');
    expect(codeOf(await approve(lin, claim, wan(1)))).toBe('reason-missing');
    expect(await readDecisions(table, claim.id)).toEqual([]);
    doneValue(await approve(lin, claim, wan(1), '仅部分区域达标'));
    expect(await readDecisions(table, claim.id)).toMatchObject([{ amountFen: wan(1), reason: '仅部分区域达标' }]);
  });

  test('that a department gave is approved without another reason', async () => {
    const lin = await staff(table, 'lin', 'approver');
    expect(codeOf(await approve(lin, await claimIn(table, '1', { amountFen: wan(20) }), wan(20)))).toBe('done');
  });

  test('is a department’s opinion with a reason', async () => {
    const zhao = await staff(table, 'zhao', { reviewer: 'quality' });
    const claim = await claimIn(table, '1', { change: { state: 'submitted', opinions: {} } });
    const give = (reason?: string) =>
      opinionOf(table, zhao, claim.id, 'quality', { amountFen: wan(20), ...(reason && { reason }) });
    expect(codeOf(await give())).toBe('reason-missing');
    doneValue(await give('仅部分区域达标'));
    const [quality] = (await look(zhao, claim)).opinions;
    expect(quality).toMatchObject({ department: 'quality', amountFen: wan(20), reason: '仅部分区域达标' });
  });
});

describe('what a judge is shown', () => {
  test('of a claim decided is what it was decided on', async () => {
    const lin = await staff(table, 'lin', 'approver');
    const claim = await claimIn(table, '1');
    const before = await look(lin, claim);
    doneValue(await approve(lin, claim));
    const after = await look(lin, claim);
    expect(after).toMatchObject({
      state: 'approved',
      signaturesGiven: 1,
      signaturesNeeded: 1,
      actions: ['ask-revocation'],
    });
    expect(after.assessmentNow).toEqual(before.assessmentNow);
    expect(after.assessmentNow.verdict).toBe('payable');
    expect(after.assessmentHash).toBe(claim.assessmentHash);
  });

  test('once he signed offers no second signature, and offers it to the next', async () => {
    const lin = await staff(table, 'lin', 'approver', { reviewer: 'science' });
    const gao = await staff(table, 'gao', 'approver');
    const claim = await claimIn(table, '1', { tiers: twoSignatures });
    expect((await look(lin, claim)).actions).toContain('approve');
    doneValue(await approve(lin, claim));
    expect((await look(lin, claim)).actions).not.toContain('approve');
    expect(await look(gao, claim)).toMatchObject({ signaturesGiven: 1, signaturesNeeded: 2 });
    expect((await look(gao, claim)).actions).toContain('approve');
  });

  test('offers the opinion of his own department, until it is given', async () => {
    const [zhao, sun] = [
      await staff(table, 'zhao', { reviewer: 'quality' }),
      await staff(table, 'sun', { reviewer: 'finance' }),
    ];
    const claim = await claimIn(table, '1', { change: { state: 'submitted', opinions: {} } });
    expect((await look(zhao, claim)).actions).toContain('give-opinion');
    doneValue(await opinionOf(table, zhao, claim.id, 'quality', { amountFen: wan(50) }));
    expect((await look(zhao, claim)).actions).not.toContain('give-opinion');
    expect((await look(sun, claim)).actions).toContain('give-opinion');
  });
});

describe('nothing is approved', () => {
  test('once the policy data are not those it was filed under', async () => {
    const lin = await staff(table, 'lin', 'approver');
    const claim = await claimIn(table, '1');
    await table.transact([
      {
        update: filingKey(claim.id, 1),
        set: 'SET policyHash = :other',
        condition: { expression: 'attribute_exists(pk)', values: { ':other': 'b'.repeat(64) } },
      },
    ]);
    expect(codeOf(await approve(lin, claim))).toBe('policy-changed');
    expect((await claimNow(table, claim.id)).state).toBe('reviewed');
  });

  test('of a mark that was filed in two ways', async () => {
    const lin = await staff(table, 'lin', 'approver');
    const marks = [{ registration: '1450001', designations: ['US', 'us', 'Ｕs', 'U S'], registeredOn: '2019-03-01' }];
    const claim = await claimIn(table, '1', { clause: 'madrid-trademark', facts: { marks } });
    expect(codeOf(await approve(lin, claim))).toBe('units-repeated');
  });
});
