import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { templateIds } from '../../shared/payout/templates.ts';
import type { mainJob } from './main-job.ts';

type Told = Awaited<ReturnType<typeof mainJob>>;

/** What came of the second chapter. */
export const moneyTold = (told: () => Told): void => {
  const money = () => told().money;

  test('a fund of 50,000 yuan for three of 24,000 is shared out to the fen', () => {
    const { fundFen, fullFen, shares } = money().allocation;
    expect([fundFen, fullFen]).toEqual([5_000_000, 7_200_000]);
    expect(shares.map(({ shareFen }) => shareFen)).toEqual([1_666_667, 1_666_667, 1_666_666]);
  });

  test('an objection holds its row alone, which after the reply runs on by itself', () => {
    const { claims, objection } = money();
    const stateOf = (rows: typeof objection.held) =>
      new Map(rows.map(({ claim, state, objected }) => [claim, [state, objected]]));
    const [famous, pilot] = [claims.famous.id, claims.pilot.id];
    expect(stateOf(objection.held)).toEqual(
      new Map([
        [famous, ['objected', true]],
        [pilot, ['payable', false]],
      ]),
    );
    expect(stateOf(objection.resumed)).toEqual(
      new Map([
        [famous, ['in-notice', false]],
        [pilot, ['payable', false]],
      ]),
    );
    expect(objection.resumed.filter(({ endsOn }) => endsOn).map(({ claim }) => claim)).toEqual([famous]);
  });

  test('the list was exported in every template, each file with the hash the platform names', () => {
    const { files, list, bank } = money();
    expect([...files.keys()]).toEqual(templateIds);
    const named = new Map(bank.settled.exports.map(({ template, sha256 }) => [template, sha256]));
    for (const [template, bytes] of files)
      expect([template, createHash('sha256').update(bytes).digest('hex')]).toEqual([template, named.get(template)]);
    expect(list.count).toBe(4);
  });

  test('the bank’s three files pay three lines and return one; what is wrong in them moves nothing', () => {
    const { first, second, again, third, settled } = money().bank;
    expect([first.verdicts, first.changed]).toEqual([['paid'], 1]);
    expect(second.verdicts).toEqual([
      'already-settled',
      'returned',
      'wrong-amount',
      'paid',
      'duplicate',
      'unknown-line',
    ]);
    expect([second.changed, again]).toEqual([2, 0]);
    expect([third.verdicts, third.changed]).toEqual([['paid'], 1]);
    expect(settled).toMatchObject({ state: 'settled', count: 4, paidCount: 3, returnedCount: 1 });
    expect(settled.paidFen + settled.returnedFen).toBe(settled.totalFen);
  });

  test('the returned payment is paid again, as the second, to the account that was named', () => {
    const { claims, next, ending } = money();
    const line = next.lines.find(({ claim }) => claim === claims.rivalCloud.id);
    expect([line?.attempt, line?.accountNumberEnding]).toEqual([2, ending]);
  });

  test('of 10,000 yuan ordered back 4,000 came in, and 6,000 were kept back from the next payment', () => {
    const { claims, next, restFen, states } = money();
    const line = next.lines.find(({ claim }) => claim === claims.famous.id);
    expect([restFen, line?.offsetFen, line?.amountFen]).toEqual([600_000, 600_000, 9_400_000]);
    expect(states).toEqual({
      famous: 'paid',
      pilot: 'paid',
      companyCloud: 'recovered',
      rivalCloud: 'paid',
      shopCloud: 'paid',
    });
  });

  test('the books hold', () => {
    expect(money().books).toMatchObject({ findings: [] });
  });

  test('a proof holds, and one byte of it changed is named', () => {
    expect(money().against).toEqual([expect.stringContaining('第 3 条')]);
  });
};
