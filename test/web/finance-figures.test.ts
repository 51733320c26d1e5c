import { describe, expect, test } from 'vitest';
import type { Pot } from '../../shared/claim/pot-account.ts';
import { effectsOf, missingFen } from '../../web/app/finance/pots/effects-of.ts';
import { changeSearch, potSearch, potsSearch } from '../../web/app/finance/pots/search.ts';
import { planLines } from '../../web/app/finance/recoveries/plan-lines.ts';

const pot: Pot = {
  id: 'brand-2026',
  programme: 'brand',
  year: 2026,
  rule: 'first-come',
  appropriatedFen: 1000,
  availableFen: 300,
  heldFen: 500,
  paidFen: 200,
  recoveredFen: 0,
  waitingCount: 0,
  waitingFen: 0,
};

const asked = (kind: Parameters<typeof effectsOf>[0]['kind'], amountFen: number) => ({
  kind,
  programme: 'brand' as const,
  year: 2026,
  amountFen,
});

const after = (kind: Parameters<typeof effectsOf>[0]['kind'], amountFen: number) =>
  effectsOf(asked(kind, amountFen), [pot]).map(({ rows }) => rows.map(({ nowFen, changeFen }) => nowFen + changeFen));

describe('what confirming a change does, as the page shows it before', () => {
  test.each([
    ['appropriate', 50, [[1050, 350]]],
    ['reopen', 50, [[1050, 350]]],
    ['reduce', 50, [[950, 250]]],
    ['close', 300, [[700, 0]]],
    [
      'carry-over',
      50,
      [
        [950, 250],
        [50, 50],
      ],
    ],
  ] as const)('%s', (kind, amountFen, figures) => {
    expect(after(kind, amountFen)).toEqual(figures);
  });

  test('a pot that is not there yet begins at nothing, and says so', () => {
    expect(effectsOf({ ...asked('appropriate', 50), year: 2027 }, [pot])).toMatchObject([
      { isNew: true, rows: [{ nowFen: 0 }, { nowFen: 0 }] },
    ]);
  });

  test.each([
    [299, 0],
    [300, 0],
    [301, 1],
  ])('taking out %i of 300 available is short by %i', (amountFen, short) => {
    expect(missingFen(asked('reduce', amountFen), [pot])).toBe(short);
  });
});

describe('what remains of a recovery', () => {
  const plan = [
    { dueOn: '2026-01-31', amountFen: 10 },
    { dueOn: '2026-02-28', amountFen: 20 },
  ];

  test.each([
    [30, [10, 20]],
    [25, [5, 20]],
    [20, [0, 20]],
    [1, [0, 1]],
    [0, [0, 0]],
  ])('%i is of the last instalments', (remainingFen, open) => {
    expect(planLines(plan, remainingFen).map(({ openFen }) => openFen)).toEqual(open);
  });
});

test('an address is read only where it can be meant', () => {
  expect(potsSearch({ year: '2026', programme: 'cloud' })).toEqual({ year: 2026, programme: 'cloud' });
  expect(potsSearch({ year: '16', programme: 'money' })).toEqual({});
  expect(potSearch({ part: 'available' })).toEqual({});
  expect(changeSearch({ kind: 'close', year: 2026 })).toEqual({ kind: 'close', year: 2026 });
});
