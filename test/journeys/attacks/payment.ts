import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { potId } from '../../../shared/money/pot.ts';
import { type Answered, refusalOf } from '../client.ts';
import { type Books, readBooks } from '../story/budget.ts';
import { passNotices } from '../story/notices.ts';
import { answers } from './answers.ts';
import { objections } from './objections.ts';
import { recovery } from './recovery.ts';
import type { Scene } from './scene.ts';
import { times, twentyAtOnce } from './twenty-at-once.ts';

const made = z.object({ id: z.string() });

/** What was approved before is paid, every command of it twenty times at once. */
export const payment = (scene: () => Scene): void => {
  const { twentyTimes, expectOneAnswer } = twentyAtOnce(scene);
  const pots = () => [potId('brand', scene().story.fundYear), potId('standardization', scene().story.fundYear)];
  const books = (): Promise<Books> => readBooks(scene().client, pots());
  const heldIn = (kept: Books): number => Object.values(kept).reduce((sum, { heldFen }) => sum + heldFen, 0);
  const paidIn = (kept: Books): number => Object.values(kept).reduce((sum, { paidFen }) => sum + paidFen, 0);

  let heldFen = 0;
  let notice: Answered<'view-notice'>;
  let list = '';
  const ofList = () => ({ path: { list } });
  const figures = () => ({ count: notice.count, totalFen: notice.totalFen });
  beforeAll(async () => {
    heldFen = heldIn(await books());
  });

  test('a notice holds each approved claim once', async () => {
    const body = { title: { zh: '示例公示', en: 'Illustrative notice' } };
    const asked = { path: { round: scene().round }, body, key: randomUUID() };
    const replies = await twentyTimes('officer-he', 'publish-notice', asked);
    expectOneAnswer(replies, 201);
    const { id } = made.parse(replies[0]?.body);
    notice = await scene().client.anyone('view-notice', { path: { notice: id } });
    expect(notice.totalFen).toBe(heldFen);
    expect(new Set(notice.rows.map(({ claim }) => claim)).size).toBe(notice.count);
    const again = { path: asked.path, body };
    expect((await refusalOf(scene().client.as('officer-he')('publish-notice', again))).problem.code).toBe(
      'nothing-to-do',
    );
  });

  describe('an objection', () => objections(scene, () => notice));

  test('while the notice runs nothing is payable', async () => {
    const finance = scene().client.as('finance-bai');
    const { id } = await finance('create-list', { body: { pots: pots() } });
    expect(await finance('fill-list', { path: { list: id } })).toMatchObject({ count: 0, totalFen: 0, left: false });
    const sealing = { path: { list: id }, body: { count: 1, totalFen: 1 } };
    expect((await refusalOf(scene().client.as('finance-tang')('seal-list', sealing))).problem.code).toBe('list-empty');
    await finance('drop-list', { path: { list: id } });
    await passNotices(scene().story, [notice]);
  });

  test('a list is opened once, and filling it from twenty sides puts each claim on it once', async () => {
    const opened = await twentyTimes('finance-bai', 'create-list', { body: { pots: pots() }, key: randomUUID() });
    expectOneAnswer(opened, 201);
    list = made.parse(opened[0]?.body).id;
    const one = { ...ofList(), key: randomUUID() };
    expectOneAnswer(await twentyTimes('finance-bai', 'fill-list', one), 200);
    const others = await twentyTimes('finance-bai', 'fill-list', ofList());
    for (const { status } of others) expect([200, 409]).toContain(status);
    const view = await scene().client.as('finance-tang')('view-list', { ...ofList(), query: {} });
    expect(view).toMatchObject(figures());
    expect(view.lines.map(({ claim }) => claim).toSorted()).toEqual(notice.rows.map(({ claim }) => claim).toSorted());
  });

  describe('sealing', () => {
    test('is stopped by one fen or one line', async () => {
      const tang = scene().client.as('finance-tang');
      const { count, totalFen } = figures();
      for (const body of [
        { count, totalFen: totalFen - 1 },
        { count: count + 1, totalFen },
      ]) {
        const { status, problem } = await refusalOf(tang('seal-list', { ...ofList(), body }));
        expect([status, problem.code]).toEqual([422, 'list-differs']);
      }
    });

    test('a list that is not sealed is neither exported nor paid', async () => {
      const tang = scene().client.as('finance-tang');
      const exporting = { ...ofList(), body: { template: 'csv-utf8-1' } } as const;
      expect((await refusalOf(tang('ask-export', exporting))).problem.code).toBe('not-in-this-state');
      const paying = { ...ofList(), body: { document: '示例' } };
      expect((await refusalOf(tang('pay-list', paying))).problem.code).toBe('not-in-this-state');
    });

    test('happens once, and by nobody who built the list', async () => {
      const sealing = { ...ofList(), body: figures() };
      expect((await refusalOf(scene().client.as('finance-bai')('seal-list', sealing))).problem.code).toBe('own-work');
      expectOneAnswer(await twentyTimes('finance-tang', 'seal-list', { ...sealing, key: randomUUID() }), 200);
    });

    test('closes the list for good', async () => {
      const bai = scene().client.as('finance-bai');
      for (const act of ['fill-list', 'drop-list'] as const)
        expect((await refusalOf(bai(act, ofList()))).problem.code).toBe('list-not-open');
    });
  });

  describe('the bank’s answer', () => answers(scene, () => list));

  test('payment moves what was held, once', async () => {
    const before = await books();
    const paying = { ...ofList(), body: { document: '国库支付凭证' } };
    const replies = await twentyTimes('finance-tang', 'pay-list', { ...paying, key: randomUUID() });
    expectOneAnswer(replies, 200);
    const after = await books();
    expect([heldIn(after), paidIn(after)]).toEqual([0, paidIn(before) + heldIn(before)]);
    const again = await twentyTimes('finance-tang', 'pay-list', paying);
    expect(again.map(({ status }) => status)).toEqual(Array(times).fill(409));
    expect(await books()).toEqual(after);
  });

  describe('what was paid and is ordered back', () => recovery(scene, () => notice));
};
