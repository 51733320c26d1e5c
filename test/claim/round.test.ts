import { describe, expect, test } from 'vitest';
import { missingForPublication, roundContent, windowIsOpen, yearIsOpen } from '../../shared/claim/round.ts';

const written = {
  title: { zh: '2019 年度品牌奖励', en: 'Brand rewards of 2019' },
  policy: 'jinan-brand-2017',
  clauses: ['china-quality-award'],
  achievementYear: 2019,
  fundYear: 2020,
  windowFrom: '2020-03-02',
  windowUntil: '2020-03-20',
};

const round = roundContent.parse(written);
const problems = (change: object): string[] =>
  roundContent.safeParse({ ...written, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the content of a round', () => {
  test('has the usual periods unless it names others', () => {
    expect(round).toMatchObject({ noticeWorkingDays: 5, correctionWorkingDays: 10, reviewWorkingDays: 15 });
  });

  test('guesses nothing of money: without tiers it lacks something', () => {
    expect(missingForPublication(round)).toEqual(['tiers']);
    expect(missingForPublication({ ...round, tiers: [{ upToFen: null, signatures: 1 }] })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['of one day', { windowFrom: '2020-03-02', windowUntil: '2020-03-02' }, []],
    ['that ends before it begins', { windowUntil: '2020-03-01' }, ['windowUntil']],
    ['on a day that does not exist', { windowUntil: '2020-04-31' }, ['windowUntil']],
  ])('with a window %s', (_, change, paths) => {
    expect(problems(change)).toEqual(paths);
  });

  test('takes earlier years, never later ones, as the first', () => {
    expect(problems({ achievementYearFrom: 2019 })).toEqual([]);
    expect(problems({ achievementYearFrom: 2017 })).toEqual([]);
    expect(problems({ achievementYearFrom: 2020 })).toEqual(['achievementYearFrom']);
  });

  test('opens at least one clause', () => {
    expect(problems({ clauses: [] })).toEqual(['clauses']);
  });
});

describe('a round is open', () => {
  test.each([
    ['2020-03-01', false],
    ['2020-03-02', true],
    ['2020-03-20', true],
    ['2020-03-21', false],
  ])('on %s: %s', (today, open) => {
    expect(windowIsOpen(round, today)).toBe(open);
  });

  test.each([
    [2018, false],
    [2019, true],
    [2020, false],
  ])('for achievements of %i: %s', (year, open) => {
    expect(yearIsOpen(round, year)).toBe(open);
  });

  test.each([
    [2016, false],
    [2017, true],
    [2018, true],
    [2019, true],
    [2020, false],
  ])('from 2017 on, for achievements of %i: %s', (year, open) => {
    expect(yearIsOpen({ ...round, achievementYearFrom: 2017 }, year)).toBe(open);
  });
});
