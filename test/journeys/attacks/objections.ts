import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Answered, problemIn, refusalOf } from '../client.ts';
import type { Scene } from './scene.ts';
import { times, twentyAtOnce } from './twenty-at-once.ts';

const slip = z.object({ number: z.string(), code: z.string() });

/** A stranger holds a row of a public notice, and who judged it may not say what becomes of that. */
export const objections = (scene: () => Scene, notice: () => Answered<'view-notice'>): void => {
  const { twentyTimes, expectOneAnswer } = twentyAtOnce(scene);
  const held = () => notice().rows[0]?.claim ?? '';
  const words = { as: 'person', name: '周示例', contact: '0531-66600007', reason: '情况不实' } as const;
  const rows = async () =>
    (await scene().client.anyone('view-notice', { path: { notice: notice().id } })).rows.filter((row) => row.objected);

  test('sent twenty times at once under one key is one, and holds one row', async () => {
    const given = { path: { notice: notice().id }, body: { claim: held(), ...words }, key: randomUUID() };
    const replies = await Promise.all(
      Array.from({ length: times }, () => scene().client.attempt('object-to-claim', given)),
    );
    expectOneAnswer(replies, 201);
    expect((await rows()).map(({ claim }) => claim)).toEqual([held()]);
    const { number, code } = slip.parse(replies[0]?.body);
    const follow = (query: { code: string }) => scene().client.anyone('follow-objection', { path: { number }, query });
    expect((await follow({ code })).state).toBe('handling');
    expect((await refusalOf(follow({ code: `${code}0` }))).status).toBe(404);
  });

  test('names no claim that is not on the notice', async () => {
    for (const claim of [scene().draft.id, scene().submitted.id, '0000000000000000']) {
      const given = { path: { notice: notice().id }, body: { claim, ...words } };
      const reply = await scene().client.attempt('object-to-claim', given);
      expect([reply.status, problemIn(reply).code]).toEqual([404, 'not-found']);
    }
  });

  test('who made it is told to nobody but those who settle it', async () => {
    const seen = await Promise.all([
      scene().client.anyone('view-notice', { path: { notice: notice().id } }),
      scene().client.as('auditor-shi')('read-journal', { path: { claim: held() } }),
      scene().client.as('approver-gao')('list-objections', { query: {} }),
    ]);
    expect(JSON.stringify(seen)).not.toContain(words.name);
    expect(JSON.stringify(seen)).not.toContain(words.contact);
  });

  test('is not settled by the approver of the claim, and by the officer once', async () => {
    const given = { path: { claim: held(), objection: 1 }, body: { reason: '查无实据' } };
    const { problem } = await refusalOf(scene().client.as('approver-lin')('dismiss-objection', given));
    expect(problem.code).toBe('own-work');
    const replies = await twentyTimes('officer-he', 'dismiss-objection', given);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(times - 1).fill(409)]);
    expect(await rows()).toEqual([]);
  });
};
