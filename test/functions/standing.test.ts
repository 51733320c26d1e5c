import { beforeEach, describe, expect, test } from 'vitest';
import { listClaims } from '../../functions/enterprise/list-claims.ts';
import { viewClaim } from '../../functions/enterprise/view-claim.ts';
import { viewStanding } from '../../functions/enterprise/view-standing.ts';
import { withdrawClaim } from '../../functions/enterprise/withdraw-claim.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import { routes } from '../../shared/contract/routes.ts';
import { headItem, readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { awardItem } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { type Begun, begunClaim, claimNow, opinionOf, publishedRound, staff, submit, writeDraft } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, openOwnTable, registerPerson, roundOf } from './reviewed-claim.ts';

let table: Table;
let begun: Begun;

const clauses = ['national-brand-zone', 'madrid-trademark', 'jinan-famous-brand', 'quality-award-individual'];

beforeEach(async () => {
  table = await openOwnTable();
  begun = await begunClaim({ round: { clauses } }, table);
});

const standing = async () =>
  routes['view-standing'].answer.parse(
    doneValue(await call(viewStanding, table, begun.clerk, { path: { claimant: begun.claimant } })),
  );

const change = async (id: string, to: Partial<Awaited<ReturnType<typeof claimNow>>>): Promise<void> => {
  const stored = await readHead(table, claims, id);
  if (!stored) throw new Error(id);
  await table.transact([headItem(claims, id, { ...stored, head: { ...stored.head, ...to } })]);
};

const award = (clause: 'madrid-trademark' | 'jinan-famous-brand', fen: number) =>
  table.transact([awardItem(begun.claimant, `${clause}-claim`, { clause, achievementYear: 2019, fen, keys: [] })]);

describe('what waits for a claimant', () => {
  test('a draft is due on the last day of its window, and no task when that has passed', async () => {
    expect(await standing()).toMatchObject({
      claims: 1,
      tasks: [{ id: begun.claim, state: 'draft', window: { windowUntil: '2019-12-31', open: true } }],
      underWay: [],
    });
    await publishedRound(table, 2, roundOf({ clauses, windowUntil: '2019-06-30' }));
    expect(await standing()).toMatchObject({ tasks: [], underWay: [{ id: begun.claim, window: { open: false } }] });
  });

  test('submitted it is under way with the offices; returned it comes first again; withdrawn it is gone', async () => {
    doneValue(await submit(begun));
    const [way] = (await standing()).underWay;
    expect(way).toMatchObject({ state: 'submitted', turn: { who: 'departments' } });
    await change(begun.claim, { state: 'returned', correctionDueOn: '2019-12-16' });
    expect((await standing()).tasks).toMatchObject([{ state: 'returned', dueOn: '2019-12-16' }]);
    doneValue(
      await call(withdrawClaim, table, begun.clerk, { path: { claim: begun.claim }, body: { reason: '不再申报' } }),
    );
    expect(await standing()).toMatchObject({ tasks: [], underWay: [], claims: 1 });
  });
});

describe('what a claimant may claim now', () => {
  const offered = async () => (await standing()).offers.map(({ clause }) => clause);

  test('the clauses of open rounds for its kind, each with the sum its clause names', async () => {
    const { offers } = await standing();
    expect(offers.map(({ clause }) => clause)).toEqual([
      'national-brand-zone',
      'madrid-trademark',
      'jinan-famous-brand',
    ]);
    expect(offers[0]).toMatchObject({ claimed: 1, kind: 'ceiling', windowUntil: '2019-12-31' });
    expect(offers[1]).toMatchObject({ claimed: 0, atMostFen: 5_000_000 });
  });

  test('not what a claimant may have once and has', async () => {
    await award('jinan-famous-brand', 10_000_000);
    expect(await offered()).not.toContain('jinan-famous-brand');
  });

  test('not when the window is closed, nor where it is not registered in Jinan', async () => {
    await publishedRound(table, 2, roundOf({ clauses, windowUntil: '2019-06-30' }));
    expect(await offered()).toEqual([]);
    await publishedRound(table, 3, roundOf({ clauses }));
    await admit(table, begun.claimant, { registeredInJinan: false });
    expect(await offered()).toEqual([]);
  });
});

test('a yearly cap says what is taken and what is left, and its clause is no offer when nothing is', async () => {
  await award('madrid-trademark', 3_000_000);
  expect((await standing()).caps).toMatchObject([
    {
      clauses: [{ id: 'madrid-trademark' }, { id: 'overseas-trademark' }],
      achievementYear: 2019,
      capFen: 5_000_000,
      takenFen: 3_000_000,
      leftFen: 2_000_000,
    },
  ]);
  await table.transact([
    awardItem(begun.claimant, 'second', {
      clause: 'overseas-trademark',
      achievementYear: 2019,
      fen: 2_000_000,
      keys: [],
    }),
  ]);
  const { caps, offers } = await standing();
  expect(caps[0]?.leftFen).toBe(0);
  expect(offers.map(({ clause }) => clause)).not.toContain('madrid-trademark');
});

test('the year counts what was paid in it, less what was kept back and came back', async () => {
  await change(begun.claim, { state: 'paid', paidOn: '2019-11-20', approvedFen: 9_000_000, offsetFen: 1_000_000 });
  expect((await standing()).year).toEqual({
    year: 2019,
    paidFen: 8_000_000,
    offsetFen: 1_000_000,
    recoveredFen: 0,
  });
  await change(begun.claim, { state: 'paid', paidOn: '2018-11-20', approvedFen: 9_000_000 });
  expect((await standing()).year.paidFen).toBe(0);
});

test('who does not act for a claimant learns nothing of it', async () => {
  const stranger = await registerPerson(table, { id: 'stranger' });
  const path = { claimant: begun.claimant };
  expect(codeOf(await call(viewStanding, table, stranger, { path }))).toBe('not-found');
  expect(codeOf(await call(viewStanding, table, begun.clerk, { path: { claimant: '91370100MA30000099' } }))).toBe(
    'not-found',
  );
});

test('a list of claims in one state skips the pages that have none', async () => {
  const query = { limit: 1 };
  const list = async (state?: 'draft' | 'paid') =>
    doneValue(
      await call(listClaims, table, begun.clerk, {
        path: { claimant: begun.claimant },
        query: { ...query, ...(state && { state }) },
      }),
    );
  expect((await list('draft')).items).toMatchObject([{ id: begun.claim }]);
  expect(await list('paid')).toEqual({ items: [] });
});

describe('a claim as its claimant sees it', () => {
  const view = async () =>
    routes['view-claim'].answer.parse(
      doneValue(await call(viewClaim, table, begun.clerk, { path: { claim: begun.claim } })),
    );

  test('before filing nothing is frozen; after it what was filed stands beside what is written since', async () => {
    expect((await view()).filed).toBeUndefined();
    doneValue(await submit(begun));
    expect(await view()).toMatchObject({
      filed: {
        number: 1,
        facts: { zone: '区' },
        account: { accountNumberEnding: '4567' },
        assessment: { verdict: 'payable' },
      },
      accountNow: { accountNumberEnding: '4567' },
      history: [{ act: 'submit', to: 'submitted', role: 'clerk' }],
    });
    expect(JSON.stringify(await view())).not.toContain('0012345678901234567');
  });

  test('returned: who asked, and whose opinion stands when only what is listed is changed', async () => {
    doneValue(await submit(begun));
    const { departments } = await claimNow(table, begun.claim);
    const [first = ''] = departments.filter((department) => department !== 'finance');
    const money = await staff(table, 'money', { reviewer: 'finance' });
    const reviewer = await staff(table, 'first', { reviewer: first });
    doneValue(await opinionOf(table, money, begun.claim, 'finance', { amountFen: 100, reason: '核定一元' }));
    doneValue(
      await call(returnClaim, table, reviewer, {
        path: { claim: begun.claim },
        body: {
          department: first,
          contentRevision: 1,
          corrections: [{ target: 'fact:zone', kind: 'wrong', words: '名称须与公告一致' }],
        },
      }),
    );
    const seen = await view();
    expect(seen.returned).toEqual({
      on: '2019-12-02',
      by: { zh: first, en: first },
      standing: [{ zh: 'finance', en: 'finance' }],
      changed: [],
    });
    await writeDraft(begun, { zone: '新区' });
    expect((await view()).returned?.changed).toEqual(['fact:zone']);
    expect(seen.opinions.find(({ department }) => department === 'finance')).toMatchObject({ givenOn: '2019-12-02' });
    expect(seen.history.at(-1)).toMatchObject({ act: 'return-for-correction', office: { zh: first } });
  });
});
