import { describe, expect, test } from 'vitest';
import { askReview } from '../../functions/enterprise/ask-review.ts';
import { viewClaim } from '../../functions/enterprise/view-claim.ts';
import { listQueue } from '../../functions/review/list-queue.ts';
import { refuseClaim } from '../../functions/review/refuse-claim.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { eventOf } from '../../shared/claim/event-of.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { type Begun, begunClaim, claimNow, opinionOf, staff, submit } from './city.ts';
import { approve, on } from './noticed-claims.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, registerPerson } from './reviewed-claim.ts';

type Refused = Begun & { readonly quality: Actor; readonly money: Actor; readonly lin: Actor };

const refuse = (table: Table, who: Actor, claim: string, day = '2019-12-02') =>
  call(refuseClaim, table, who, {
    path: { claim },
    body: { contentRevision: 1, reasons: [{ condition: 'registered-in-jinan', words: '不符' }] },
    moment: on(day),
  });

/** Reviewed by quality and money, refused by lin on 2 December 2019. */
const refusedClaim = async (): Promise<Refused> => {
  const begun = await begunClaim();
  const { table, claim } = begun;
  doneValue(await submit(begun));
  const quality = await staff(table, 'quality-1', { reviewer: 'quality' });
  const money = await staff(table, 'money-1', { reviewer: 'finance' });
  const lin = await staff(table, 'lin', 'approver');
  const { ceilingFen = 0 } = await claimNow(table, claim);
  doneValue(await opinionOf(table, quality, claim, 'quality', { amountFen: ceilingFen }));
  doneValue(await opinionOf(table, money, claim, 'finance', { amountFen: ceilingFen }));
  doneValue(await refuse(table, lin, claim));
  return { ...begun, quality, money, lin };
};

const ask = ({ table, clerk, claim }: Begun, day = '2019-12-03', idempotencyKey?: string) =>
  call(askReview, table, clerk, {
    path: { claim },
    body: { reason: '对不予支持有异议' },
    moment: on(day),
    ...(idempotencyKey && { idempotencyKey }),
  });

const view = async ({ table, clerk, claim }: Begun, day: string) =>
  routes['view-claim'].answer.parse(
    doneValue(await call(viewClaim, table, clerk, { path: { claim }, moment: on(day) })),
  );

describe('a refused claim', () => {
  test('says how, where and until when the refusal may be contested', async () => {
    const refused = await refusedClaim();
    const seen = await view(refused, '2019-12-03');
    expect(seen.remedies.map(({ way, until }) => [way, until])).toEqual([
      ['review', '2020-01-31'],
      ['reconsideration', '2020-01-31'],
      ['lawsuit', '2020-06-02'],
    ]);
    expect(seen.actions).toEqual(['ask-review']);
    const late = await view(refused, '2020-02-01');
    expect([late.remedies.map(({ way }) => way), late.actions]).toEqual([['reconsideration', 'lawsuit'], []]);
  });

  test('is reviewed once more when its claimant asks on the sixtieth day, and not a day later', async () => {
    const [timely, late] = [await refusedClaim(), await refusedClaim()];
    expect(await ask(late, '2020-02-01')).toMatchObject({
      failure: { code: 'review-overdue', details: { until: '2020-01-31' } },
    });
    expect(codeOf(await ask(timely, '2020-01-31'))).toBe('done');
  });

  test('begins anew: no opinion, no signature, all departments asked, those who judged it set apart', async () => {
    const refused = await refusedClaim();
    const { table, claim } = refused;
    const asked = await Promise.all(Array.from({ length: 6 }, () => ask(refused)));
    expect(tally(asked)).toMatchObject({ done: 1 });
    const now = await claimNow(table, claim);
    expect(now).toMatchObject({
      state: 'submitted',
      opinions: {},
      reviewers: [],
      approvers: [],
      signatures: [],
      dueOn: '2019-12-24',
    });
    expect([...now.formerJudges].sort()).toEqual(['lin', 'money-1', 'quality-1']);
    for (const department of now.departments) {
      const who = await staff(table, `new-${department}`, { reviewer: department });
      const { items } = doneValue(await call(listQueue, table, who, { query: { department, limit: 50 } }));
      expect(items.map(({ id, dueOn }) => [id, dueOn])).toEqual([[claim, '2019-12-24']]);
    }
    const entry = (await readJournal(table, 'claim', claim)).at(-1);
    expect(entry && eventOf(entry)).toMatchObject({
      type: 'claim-review-asked',
      data: { departments: now.departments },
    });
    expect((await view(refused, '2019-12-03')).remedies).toEqual([]);
  });

  test('asked for again with the same key it answers the same', async () => {
    const refused = await refusedClaim();
    const first = await ask(refused, '2019-12-03', 'once');
    expect(await ask(refused, '2019-12-03', 'once')).toEqual(first);
  });

  test('of another claimant does not exist', async () => {
    const refused = await refusedClaim();
    const other = await registerPerson(refused.table, { id: 'other' });
    expect(codeOf(await ask({ ...refused, clerk: other }))).toBe('not-found');
    expect(codeOf(await ask({ ...refused, clerk: refused.lin }))).toBe('not-found');
  });
});

/** The table as somebody saw it before the judges were set apart: only the condition of the write is left to stop him. */
const beforeTheyWereSetApart = (table: Table, claim: string): Table => ({
  ...table,
  get: async (key) => {
    const item = await table.get(key);
    return item && key.pk === headKey('claim', claim).pk && key.sk === 'HEAD' ? { ...item, formerJudges: [] } : item;
  },
});

describe('whoever judged it before does nothing to it again', () => {
  const attempts = async ({ quality, money, lin, ...begun }: Refused, table: Table): Promise<string[]> => {
    const { claim } = begun;
    const { ceilingFen: amountFen = 0, contentRevision } = await claimNow(begun.table, claim);
    const corrections = [{ target: 'account', kind: 'wrong' as const, words: '请核对' }];
    const results = await Promise.all([
      opinionOf(table, quality, claim, 'quality', { amountFen }),
      opinionOf(table, money, claim, 'finance', { against: '不同意', amountFen }),
      call(returnClaim, table, quality, {
        path: { claim },
        body: { contentRevision, department: 'quality', corrections },
      }),
      call(returnClaim, table, lin, { path: { claim }, body: { contentRevision, corrections } }),
    ]);
    return results.map(codeOf);
  };

  test('no opinion, no return; and the write says so too', async () => {
    const refused = await refusedClaim();
    doneValue(await ask(refused));
    expect(await attempts(refused, refused.table)).toEqual(Array(4).fill('own-work'));
    const blind = beforeTheyWereSetApart(refused.table, refused.claim);
    expect(await attempts(refused, blind)).toEqual(Array(4).fill('busy'));
    expect(await claimNow(refused.table, refused.claim)).toMatchObject({ state: 'submitted', opinions: {} });
  }, 90_000);

  test('no approval, no refusal; others decide, and after a second refusal there is no third review', async () => {
    const refused = await refusedClaim();
    const { table, claim, lin, quality } = refused;
    await fillPot(table, 'brand', wan(100));
    doneValue(await ask(refused));
    const { ceilingFen: amountFen = 0 } = await claimNow(table, claim);
    for (const department of ['quality', 'finance']) {
      const who = await staff(table, `other-${department}`, { reviewer: department });
      doneValue(await opinionOf(table, who, claim, department, { amountFen }));
    }
    const turned = await staff(table, 'quality-1', 'approver');
    expect(quality.person.id).toBe(turned.person.id);
    const assessmentHash = contentHash('whatever was shown');
    for (const former of [lin, turned]) {
      expect(codeOf(await approve(table, former, { id: claim, assessmentHash }))).toBe('own-work');
      expect(codeOf(await refuse(table, former, claim))).toBe('own-work');
    }
    const gao = await staff(table, 'gao', 'approver');
    expect(codeOf(await refuse(table, gao, claim, '2019-12-20'))).toBe('done');
    expect(codeOf(await ask(refused, '2019-12-21'))).toBe('review-asked-before');
  });
});
