import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { refusalOf, uploadFile } from '../client.ts';
import { answerFile } from '../story/answering.ts';
import { sha256Of } from '../story/papers.ts';
import { absent } from './requests.ts';
import type { Scene } from './scene.ts';
import { twentyAtOnce } from './twenty-at-once.ts';

const announced = z.object({
  id: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

const told = z.object({ id: z.string(), state: z.literal('booked'), counts: z.unknown(), changed: z.literal(0) });

/** One file that says one line of the sealed list is paid, from twenty sides. */
export const answers = (scene: () => Scene, list: () => string): void => {
  const { twentyTimes, expectOneAnswer } = twentyAtOnce(scene);
  const finance = () => scene().client.as('finance-bai');
  const path = () => ({ list: list() });
  let bytes: Uint8Array<ArrayBuffer>;
  let answer = '';

  const announcement = (file: Uint8Array) => ({
    path: path(),
    body: { fileName: '回执.csv', sizeBytes: file.length, sha256: sha256Of(file) },
  });
  const listNow = () => finance()('view-list', { path: path(), query: {} });

  test('announced by everybody is one answer, and no other bytes go in for it', async () => {
    const [line] = (await listNow()).lines;
    if (!line) throw new Error('The list has no line.');
    const { claim, attempt, amountFen } = line;
    bytes = answerFile([{ line: `${claim}-${attempt}`, amountFen, result: '成功' }]);
    const replies = await twentyTimes('finance-bai', 'announce-answer', announcement(bytes));
    const forms = replies.map(({ body }) => announced.parse(body));
    expect(new Set(forms.map(({ id }) => id)).size).toBe(1);
    const [first] = forms;
    if (!first) throw new Error('Nothing was announced.');
    answer = first.id;
    const other = Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte));
    expect([400, 403]).toContain(await uploadFile(first.upload, other));
    const ofAnswer = { path: { ...path(), answer } };
    expect((await refusalOf(finance()('check-answer', { ...ofAnswer, body: {} }))).problem.code).toBe(
      'answer-not-arrived',
    );
    expect((await refusalOf(finance()('book-answer', ofAnswer))).problem.code).toBe('not-in-this-state');
    expect(await uploadFile(first.upload, bytes)).toBe(204);
  });

  test('is nothing under another list', async () => {
    const ofOther = { path: { list: absent.claim, answer } };
    const checking = finance()('check-answer', { ...ofOther, body: {} });
    expect((await refusalOf(checking)).status).toBe(404);
    expect((await refusalOf(finance()('book-answer', ofOther))).status).toBe(404);
  });

  test('booked from twenty sides pays its line once', async () => {
    const before = await listNow();
    await finance()('check-answer', { path: { ...path(), answer }, body: {} });
    expect(await listNow()).toEqual(before);
    const booking = { path: { ...path(), answer } };
    const replies = await twentyTimes('finance-bai', 'book-answer', booking);
    for (const { status } of replies) expect([200, 409]).toContain(status);
    const after = await listNow();
    expect([after.paidCount, after.paidFen]).toEqual([1, after.lines[0]?.amountFen]);
    const repeated = await twentyTimes('finance-tang', 'book-answer', { ...booking, key: randomUUID() });
    // The address of the file of verdicts is signed anew each time.
    expectOneAnswer(
      repeated.map((reply) => ({ ...reply, body: told.parse(reply.body) })),
      200,
    );
    expect(await listNow()).toEqual(after);
  });
};
