import { beforeEach, describe, expect, test } from 'vitest';
import { createDraft } from '../../functions/enterprise/create-draft.ts';
import { withdrawClaim } from '../../functions/enterprise/withdraw-claim.ts';
import { countQueue } from '../../functions/review/count-queue.ts';
import { listQueue } from '../../functions/review/list-queue.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { wan } from '../../shared/money/fen.ts';
import { evidenceItem } from '../../shared/store/claim-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { type Begun, begunClaim, claimNow, opinionOf, staff, submit, writeDraft } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';

type Query = Omit<Parameters<typeof listQueue>[1]['query'], 'department' | 'limit'>;

let begun: Begun;
let quality: Actor;
let finance: Actor;

const rows = async (who: Actor, department: string, query: Query = {}, limit = 50) =>
  doneValue(await call(listQueue, begun.table, who, { query: { department, limit, ...query } }));

const idsIn = async (who: Actor, department: string, query: Query = {}) =>
  (await rows(who, department, query)).items.map(({ id }) => id);

const counts = async (who: Actor, department: string) =>
  doneValue(await call(countQueue, begun.table, who, { query: { department } }));

beforeEach(async () => {
  begun = await begunClaim();
  quality = await staff(begun.table, 'q', { reviewer: 'quality' });
  finance = await staff(begun.table, 'f', { reviewer: 'finance' });
  doneValue(await submit(begun));
});

describe('a claim in the queue of a department', () => {
  test('waits for its opinion, then for the others’, and is gone when all are given', async () => {
    const { table, claim } = begun;
    expect([await idsIn(quality, 'quality'), await idsIn(quality, 'quality', { view: 'waiting' })]).toEqual([
      [claim],
      [],
    ]);
    doneValue(await opinionOf(table, quality, claim, 'quality', { amountFen: wan(50) }));
    expect([await idsIn(quality, 'quality'), await idsIn(quality, 'quality', { view: 'waiting' })]).toEqual([
      [],
      [claim],
    ]);
    const [row] = (await rows(finance, 'finance')).items;
    expect(row?.opinions.map(({ department, given }) => [department, given])).toEqual([
      ['quality', true],
      ['finance', false],
    ]);
    doneValue(await opinionOf(table, finance, claim, 'finance', { amountFen: wan(50) }));
    expect((await claimNow(table, claim)).state).toBe('reviewed');
    expect(await idsIn(quality, 'quality', { view: 'waiting' })).toEqual([]);
  });

  test('filed again after a correction waits for those it touched; who is not touched waits with it', async () => {
    const { table, claim } = begun;
    doneValue(await opinionOf(table, finance, claim, 'finance', { amountFen: wan(50) }));
    const corrections = [{ target: 'fact:zone', kind: 'wrong', words: '名称以批复为准' }] as const;
    doneValue(
      await call(returnClaim, table, quality, {
        path: { claim },
        body: { contentRevision: 1, department: 'quality', corrections: [...corrections] },
      }),
    );
    expect(await idsIn(finance, 'finance', { view: 'waiting' })).toEqual([]);
    await writeDraft(begun, { zone: '新区' });
    doneValue(await submit(begun));
    expect(await idsIn(quality, 'quality')).toEqual([claim]);
    expect(await idsIn(finance, 'finance', { view: 'waiting' })).toEqual([claim]);
    const seen = doneValue(await call(viewReview, table, quality, { path: { claim } }));
    expect(seen.changes).toEqual([{ part: 'fact:zone', before: '区', after: '新区' }]);
    expect(seen.lastReturn).toMatchObject({ by: { zh: 'quality' }, dueOn: '2019-12-16', corrections });
  });

  test('is found by number, name, clause and day, and by nothing else', async () => {
    const { claim } = begun;
    const { dueOn = '' } = await claimNow(begun.table, claim);
    const found = async (query: Query) => (await idsIn(quality, 'quality', query)).length;
    expect(await found({ q: claim.slice(2, 9).toLowerCase() })).toBe(1);
    expect(await found({ q: '单位 9137' })).toBe(1);
    expect(await found({ q: '别的单位' })).toBe(0);
    expect(await found({ clause: 'national-brand-zone' })).toBe(1);
    expect(await found({ clause: 'madrid-trademark' })).toBe(0);
    expect(await found({ due: dueOn })).toBe(1);
    expect(await found({ due: '2019-12-02' })).toBe(0);
  });

  test('is due on its day and not before', async () => {
    const { dueOn = '' } = await claimNow(begun.table, begun.claim);
    const on = (businessOn: string) => ({ at: `${businessOn}T01:00:00.000Z`, businessAt: '', businessOn });
    const query = { department: 'quality', limit: 50, view: 'due' } as const;
    const dueAt = async (day: string) =>
      doneValue(await call(listQueue, begun.table, quality, { query, moment: on(day) })).items.length;
    expect([await dueAt('2019-12-02'), await dueAt(dueOn), await dueAt('2020-03-01')]).toEqual([0, 1, 1]);
  });

  test('is counted by view', async () => {
    expect(await counts(quality, 'quality')).toEqual({
      due: 0,
      all: 1,
      questions: 0,
      waiting: 0,
      contested: 0,
      clauses: ['national-brand-zone'],
      complete: true,
    });
  });

  test('is no business of another department', async () => {
    expect(codeOf(await call(listQueue, begun.table, quality, { query: { department: 'finance', limit: 9 } }))).toBe(
      'wrong-role',
    );
    expect(codeOf(await call(countQueue, begun.table, quality, { query: { department: 'finance' } }))).toBe(
      'wrong-role',
    );
  });
});

test('a question of substance waits for the department of the matter, not for finance', async () => {
  begun = await begunClaim({
    clause: 'china-brand-500',
    facts: { firstTime: true, listPublisher: '示例评价中心' },
  });
  const { table, claim } = begun;
  doneValue(await submit(begun));
  const { departments, moneyDepartments, questions } = await claimNow(table, claim);
  expect(questions).toEqual(['list-publisher', 'advanced-manufacturing']);
  for (const department of departments) {
    const who = await staff(table, `of-${department}`, { reviewer: department });
    const asked = moneyDepartments.includes(department) ? 0 : 1;
    expect([department, (await counts(who, department)).questions]).toEqual([department, asked]);
    expect(await idsIn(who, department, { view: 'questions' })).toHaveLength(asked);
  }
});

test('two claims for one achievement are contested, and no more when one is withdrawn', async () => {
  const { table, claim } = begun;
  const second = await begunAgain();
  doneValue(await submit(second));
  const [one, two] = (await rows(quality, 'quality', { view: 'contested' })).items;
  expect(new Set([one?.id, two?.id])).toEqual(new Set([claim, second.claim]));
  expect(one?.contested.map((other) => other.claim)).toEqual([two?.id]);
  expect((await counts(quality, 'quality')).contested).toBe(2);
  doneValue(
    await call(withdrawClaim, table, second.clerk, { path: { claim: second.claim }, body: { reason: '重复申报' } }),
  );
  expect(await rows(quality, 'quality', { view: 'contested' })).toEqual({ items: [] });
});

/** The same zone, claimed again by the same enterprise under another draft. */
const begunAgain = async (): Promise<Begun> => {
  const { table, clerk, claimant, clause } = begun;
  const draft = { path: { claimant }, body: { round: 'r2019', clause } };
  const { id: claim } = doneValue(await call(createDraft, table, clerk, draft));
  const paper = { fileName: 'x.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'a'.repeat(64) };
  await table.transact(
    Object.keys(evidenceKinds).map((kind, at) =>
      evidenceItem({
        ...paper,
        id: `E${at}`,
        kind,
        claim,
        state: 'verified',
        addedBy: 'clerk',
        addedAt: '2019-12-02T01:00:00.000Z',
      }),
    ),
  );
  const again = { ...begun, claim };
  await writeDraft(again, { zone: '区' });
  return again;
};

test('a filter that fits few reads on, and a cursor is good for its own filter alone', async () => {
  const first = await rows(quality, 'quality', { q: '没有' }, 1);
  expect(first.items).toEqual([]);
  const { next } = await rows(quality, 'quality', {}, 1);
  if (next === undefined) throw new Error('A full page says where the next begins.');
  const elsewhere = { department: 'quality', limit: 1, after: next, q: '别的' };
  expect(codeOf(await call(listQueue, begun.table, quality, { query: elsewhere }))).toBe('invalid-input');
});
