import { describe, expect, test } from 'vitest';
import { payoutLine } from '../../shared/payout/payout-line.ts';
import { largestTotalFen, numbered, payoutList } from '../../shared/payout/payout-list.ts';
import { listOf, sampleLine } from './sample-list.ts';

const problemsOf = (...lines: Parameters<typeof payoutList>[0]) => {
  const result = payoutList(lines);
  return result.ok ? [] : result.problems;
};

describe('a line', () => {
  test('of a unit carries its credit code, of a person his identity number, never both or neither', () => {
    const { creditCode, ...bare } = sampleLine(1);
    expect(payoutLine.safeParse({ ...bare, creditCode }).success).toBe(true);
    expect(payoutLine.safeParse({ ...bare, idNumber: '11010519491231002X' }).success).toBe(true);
    expect(payoutLine.safeParse({ ...bare, creditCode, idNumber: '11010519491231002X' }).success).toBe(false);
    expect(payoutLine.safeParse(bare).success).toBe(false);
  });

  test.each([
    ['no money', { amountFen: 0 }],
    ['part of a fen', { amountFen: 1.5 }],
    ['an account with a letter', { accountNumber: '62200000A0000' }],
    ['an account as a number', { accountNumber: 6220000000000000 }],
    ['an unknown programme', { programme: 'roads' }],
    ['a property nobody named', { remark: 'x' }],
  ])('with %s is no line', (_, wrong) => {
    expect(payoutLine.safeParse({ ...sampleLine(1), ...wrong }).success).toBe(false);
  });

  test('keeps names as they were filed', () => {
    expect(payoutLine.parse(sampleLine(1, { payee: ' 甲 ' })).payee).toBe(' 甲 ');
  });
});

describe('a payout list', () => {
  test('has its lines in order, their count and their sum', () => {
    const list = listOf([sampleLine(2, { amountFen: 3 }), sampleLine(1, { amountFen: 1 })]);
    expect(list.lines.map((line) => line.number)).toEqual([1, 2]);
    expect(list).toMatchObject({ count: 2, totalFen: 4 });
  });

  test('of nothing is refused', () => {
    expect(payoutList([])).toEqual({ ok: false, problems: [{ code: 'list-empty' }] });
  });

  test('pays no claim twice', () => {
    expect(problemsOf(sampleLine(1), sampleLine(2, { claim: sampleLine(1).claim }))).toEqual([
      { code: 'claim-twice', claim: '2019-B-000001', lines: [1, 2] },
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('pays no amount of %s fen', (amountFen) => {
    expect(problemsOf(sampleLine(1, { amountFen }))).toContainEqual({
      code: 'amount-not-payable',
      claim: '2019-B-000001',
      lines: [1],
    });
  });

  test('pays into an account of another name only after proof', () => {
    const other = { accountName: '济南示例控股有限公司' };
    expect(problemsOf(sampleLine(1, other))).toEqual([
      { code: 'other-account-name', claim: '2019-B-000001', lines: [1] },
    ]);
    expect(problemsOf(sampleLine(1, { ...other, otherNameProven: true }))).toEqual([]);
    expect(problemsOf(sampleLine(1, { ...other, otherNameProven: false }))).toHaveLength(1);
  });

  test('has a total that every spreadsheet shows to the fen, and not one fen more', () => {
    expect(problemsOf(sampleLine(1, { amountFen: largestTotalFen }))).toEqual([]);
    expect(problemsOf(sampleLine(1, { amountFen: largestTotalFen }), sampleLine(2, { amountFen: 1 }))).toEqual([
      { code: 'total-too-large' },
    ]);
  });

  test.each([[[2]], [[1, 1]], [[1, 3]]])('does not take the numbers %j', (numbers) => {
    expect(problemsOf(...numbers.map((number, index) => sampleLine(number, { claim: `c${index}` })))).toMatchObject([
      { code: 'numbers-broken' },
    ]);
  });

  test('says everything that stands against it at once', () => {
    const problems = problemsOf(sampleLine(1, { amountFen: 0, accountName: '别人' }), sampleLine(3));
    expect(problems.map(({ code }) => code)).toEqual(['numbers-broken', 'amount-not-payable', 'other-account-name']);
  });

  test('numbers the same claims alike in whatever order they were read', () => {
    const bare = ['b', 'B', 'a', '10', '9'].map((claim) => {
      const { number: _, ...line } = sampleLine(1, { claim });
      return line;
    });
    expect(numbered(bare).map(({ claim, number }) => `${number} ${claim}`)).toEqual([
      '1 10',
      '2 9',
      '3 B',
      '4 a',
      '5 b',
    ]);
    expect(numbered(bare.toReversed())).toEqual(numbered(bare));
  });
});
