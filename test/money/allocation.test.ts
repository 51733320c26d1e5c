import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateOf, rateText, type Share, shareOut, type Waiting } from '../../shared/money/allocation.ts';

const most = Number.MAX_SAFE_INTEGER;

const waitingClaims = (mostFen = 1_000_000_000) =>
  fc.uniqueArray(
    fc.record({ claim: fc.stringMatching(/^[0-9A-Z]{1,6}$/), fullFen: fc.integer({ min: 1, max: mostFen }) }),
    { minLength: 1, maxLength: 60, selector: ({ claim }) => claim },
  );

const total = (shares: readonly Share[]): number => shares.reduce((sum, { shareFen }) => sum + shareFen, 0);
const fullOf = (waiting: readonly Waiting[]): number => waiting.reduce((sum, { fullFen }) => sum + fullFen, 0);

/** Any waiting claims with a fund that is short, just enough, or more than enough. */
const funds = waitingClaims().chain((waiting) =>
  fc.record({
    waiting: fc.constant(waiting),
    fundFen: fc.oneof(
      fc.integer({ min: 0, max: fullOf(waiting) }),
      fc.constantFrom(0, 1, fullOf(waiting) - 1, fullOf(waiting), fullOf(waiting) + 1),
    ),
  }),
);

describe('a fund shared out in proportion', () => {
  test('20 million yuan over claims for 24 million: five sixths, the fen left over to the first by id', () => {
    const waiting = [
      { claim: 'C', fullFen: 800_000_001 },
      { claim: 'A', fullFen: 800_000_000 },
      { claim: 'B', fullFen: 799_999_999 },
    ];
    expect(shareOut(2_000_000_000, waiting)).toEqual([
      { claim: 'A', fullFen: 800_000_000, shareFen: 666_666_667 },
      { claim: 'B', fullFen: 799_999_999, shareFen: 666_666_666 },
      { claim: 'C', fullFen: 800_000_001, shareFen: 666_666_667 },
    ]);
  });

  test('one fen short costs one claim one fen, and not the first', () => {
    const waiting = ['A', 'B', 'C'].map((claim) => ({ claim, fullFen: 100 }));
    expect(shareOut(299, waiting).map(({ shareFen }) => shareFen)).toEqual([100, 100, 99]);
  });

  test('the parts sum exactly to the fund, or to what was approved', () => {
    fc.assert(
      fc.property(funds, ({ waiting, fundFen }) => {
        expect(total(shareOut(fundFen, waiting))).toBe(Math.min(fundFen, fullOf(waiting)));
      }),
    );
  });

  test('a fund that is enough gives everybody all', () => {
    fc.assert(
      fc.property(waitingClaims(), fc.nat(), (waiting, more) => {
        for (const { fullFen, shareFen } of shareOut(fullOf(waiting) + more, waiting)) expect(shareFen).toBe(fullFen);
      }),
    );
  });

  test('the order in which claims are read changes nothing', () => {
    const read = funds.chain(({ waiting, fundFen }) =>
      fc.record({
        waiting: fc.constant(waiting),
        shuffled: fc.shuffledSubarray(waiting, { minLength: waiting.length }),
        fundFen: fc.constant(fundFen),
      }),
    );
    fc.assert(
      fc.property(read, ({ waiting, shuffled, fundFen }) => {
        expect(shareOut(fundFen, shuffled)).toEqual(shareOut(fundFen, waiting));
      }),
    );
  });

  test('each share is its exact part rounded down, or one fen more, and never above the full sum', () => {
    fc.assert(
      fc.property(funds, ({ waiting, fundFen }) => {
        const { numerator, denominator } = rateOf(fundFen, fullOf(waiting));
        for (const { fullFen, shareFen } of shareOut(fundFen, waiting)) {
          const part = BigInt(fullFen) * BigInt(numerator);
          const down = part / BigInt(denominator);
          expect([down, down + 1n]).toContain(BigInt(shareFen));
          expect(shareFen).toBeLessThanOrEqual(fullFen);
        }
      }),
    );
  });

  test('who was approved for more gets no less, but for the fen left over', () => {
    fc.assert(
      fc.property(funds, ({ waiting, fundFen }) => {
        const rising = shareOut(fundFen, waiting).toSorted((a, b) => a.fullFen - b.fullFen);
        for (const [at, { shareFen }] of rising.entries())
          expect(shareFen).toBeGreaterThanOrEqual((rising[at - 1]?.shareFen ?? 0) - 1);
      }),
    );
  });

  test('a fen more in the fund takes from nobody more than the fen left over', () => {
    fc.assert(
      fc.property(funds, ({ waiting, fundFen }) => {
        const before = shareOut(fundFen, waiting);
        for (const [at, { shareFen }] of shareOut(fundFen + 1, waiting).entries())
          expect(shareFen).toBeGreaterThanOrEqual((before[at]?.shareFen ?? 0) - 1);
      }),
    );
  });

  test('is exact where the products pass 2^53', () => {
    const third = Math.floor(most / 3);
    const waiting = ['A', 'B', 'C'].map((claim) => ({ claim, fullFen: third }));
    const shares = shareOut(third * 3 - 1, waiting);
    expect(shares.map(({ shareFen }) => shareFen)).toEqual([third, third, third - 1]);
  });

  test.each([
    ['a claim for nothing', 5, [{ claim: 'A', fullFen: 0 }]],
    ['a claim for half a fen', 5, [{ claim: 'A', fullFen: 0.5 }]],
    ['a fund below zero', -1, [{ claim: 'A', fullFen: 1 }]],
    [
      'claims for more than a sum can be told',
      5,
      [
        { claim: 'A', fullFen: most },
        { claim: 'B', fullFen: 1 },
      ],
    ],
  ] as const)('%s is refused', (_what, fundFen, waiting) => {
    expect(() => shareOut(fundFen, waiting)).toThrow(RangeError);
  });
});

describe('the rate in words', () => {
  test.each([
    [5, 6, '83.3333%'],
    [1, 1, '100%'],
    [1, 2, '50%'],
    [1, 3_000_000, '0%'],
    [1, 4000, '0.025%'],
    [999_999_999, 1_000_000_000, '99.9999%'],
  ])('%i over %i is %s', (numerator, denominator, text) => {
    expect(rateText({ numerator, denominator })).toBe(text);
  });

  test('is never more than the fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: most }), fc.nat({ max: most }), (denominator, part) => {
        const numerator = Math.min(part, denominator);
        const [whole = '', decimals = ''] = rateText({ numerator, denominator }).slice(0, -1).split('.');
        const millionths = BigInt(whole + decimals.padEnd(4, '0'));
        expect(millionths * BigInt(denominator)).toBeLessThanOrEqual(BigInt(numerator) * 1_000_000n);
      }),
    );
  });
});
