import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/plain-date.ts';
import { type Answered, refusalOf } from '../client.ts';
import { businessToday } from '../story/story.ts';
import type { Scene } from './scene.ts';
import { times, twentyAtOnce } from './twenty-at-once.ts';

/** A paid claim is ordered back, and more than that is paid in from twenty sides. */
export const recovery = (scene: () => Scene, notice: () => Answered<'view-notice'>): void => {
  const { twentyTimes, expectOneAnswer } = twentyAtOnce(scene);
  const row = () => {
    const [first] = notice().rows;
    if (!first) throw new Error('The notice has no row.');
    return first;
  };
  const path = () => ({ claim: row().claim });
  const recoveredFen = async (): Promise<number> =>
    (await scene().client.as('finance-bai')('list-pots', {})).pots.reduce((sum, pot) => sum + pot.recoveredFen, 0);

  test('never more than was granted, and once', async () => {
    const approver = scene().client.as('approver-lin');
    const dueOn = addDays(await businessToday(scene().client), 30);
    const { amountFen } = row();
    const ordering = { path: path(), body: { amountFen, dueOn, reason: '示例' } };
    const more = { ...ordering, body: { ...ordering.body, amountFen: amountFen + 1 } };
    expect((await refusalOf(approver('order-recovery', more))).problem.code).toBe('recovery-exceeded');
    expectOneAnswer(await twentyTimes('approver-lin', 'order-recovery', { ...ordering, key: randomUUID() }), 200);
    const cancelling = { path: path(), body: { reason: '示例' } };
    expect((await refusalOf(approver('cancel-recovery', cancelling))).problem.code).toBe('own-work');
  });

  test('twenty receipts of a tenth at once: no more than ten come in, and the pot has what came', async () => {
    const before = await recoveredFen();
    const tenthFen = row().amountFen / 10;
    const receivedOn = await businessToday(scene().client);
    const receiving = { path: path(), body: { amountFen: tenthFen, document: '缴款书', receivedOn } };
    const replies = await twentyTimes('finance-bai', 'receive-recovery', receiving);
    const taken = replies.filter(({ status }) => status === 200).length;
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(times - taken);
    expect(taken).toBeLessThanOrEqual(10);
    expect(await recoveredFen()).toBe(before + taken * tenthFen);
    for (let left = 10 - taken; left > 0; left -= 1)
      await scene().client.as('finance-bai')('receive-recovery', receiving);
    const { claim } = await scene().client.as('auditor-shi')('read-journal', { path: path() });
    expect([claim.state, await recoveredFen()]).toEqual(['recovered', before + row().amountFen]);
  });

  test('and the books hold', async () => {
    expect(await scene().client.local('/local/books', {})).toMatchObject({ findings: [] });
  });
};
