import { describe, expect, test } from 'vitest';
import { barOf } from '../../../web/app/officer/targets/chart/bars.ts';
import { doneText, gapText, planText } from '../../../web/app/officer/targets/line-text.ts';
import type { Line } from '../../../web/app/officer/targets/lines.ts';
import { missingReports, missingText } from '../../../web/app/officer/targets/missing.ts';
import { countOf } from '../../../web/app/officer/targets/report/written.ts';
import { zh } from '../../../web/app/officer/targets/words/zh.ts';
import type { TargetWords } from '../../../web/app/officer/targets/words.ts';

const t: TargetWords = (name, values = {}) => {
  const said = name.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], zh);
  return String(said).replace(/\{\{(\w+)\}\}/g, (_, hole: string) => String(values[hole]));
};

const line = (change: Partial<Line>): Line => ({
  id: 'industry',
  title: '工业',
  citation: '',
  quotation: '',
  asked: { plan: 2200, stretch: 2500 },
  unit: 'homes',
  missing: [],
  ...change,
});

const wide = 200;

test.each([
  [undefined, undefined],
  [0, '差 2,200 家'],
  [1888, '差 312 家'],
  [2199, '差 1 家'],
  [2200, '已达计划，距力争差 300 家'],
  [2499, '已达计划，距力争差 1 家'],
  [2500, '已达力争'],
])('%s done: %s', (done, said) => {
  expect(gapText(line({ done }), t)).toBe(said);
});

test.each([
  [7, 10, '70.0%（7 / 10 家）', '未超过 70%'],
  [701, 1001, '70.0%（701 / 1,001 家）', '已超过 70%'],
  [699, 999, '69.9%（699 / 999 家）', '未超过 70%'],
  [0, 0, '0.0%（0 / 0 家）', '未超过 70%'],
])('a share of %s in %s is %s, %s', (done, of, share, gap) => {
  const part = line({ unit: 'share', asked: { planPercent: 70 }, done, of });
  expect([doneText(part, t), gapText(part, t), planText(part, t)]).toEqual([share, gap, '占比超过 70%']);
});

test('a range is reached at its lower end', () => {
  const range = (done: number) => line({ unit: 'pieces', asked: { plan: 3, upTo: 5 }, done });
  expect(planText(range(3), t)).toBe('3—5 个');
  expect([gapText(range(2), t), gapText(range(3), t)]).toEqual(['差 1 个', '已达目标']);
});

describe('a bar', () => {
  test('stands in percent of its plan, its ticks too', () => {
    expect(barOf(line({ done: 1100 }), t, wide)).toMatchObject({ done: 50, plan: 100, missing: 'none' });
    expect(barOf(line({ done: 1100 }), t, wide).stretch).toBeCloseTo(113.6, 1);
  });

  test('of a county has no ticks and counts enterprises', () => {
    expect(barOf(line({ done: 12, asked: {} }), t, wide)).toMatchObject({
      done: 12,
      plan: undefined,
      stretch: undefined,
      beside: '',
    });
  });

  test('that nobody reported is none, and one reported as 0 is 0', () => {
    const missing = [{ county: 'lixia', year: 2019 }] as const;
    expect(barOf(line({ missing }), t, wide)).toMatchObject({
      missing: 'all',
      said: '未填报',
      beside: '计划 2,200 家',
    });
    expect(barOf(line({ done: 0, missing }), t, wide)).toMatchObject({
      missing: 'some',
      said: '0 家',
      beside: '差 2,200 家 · 未填报 1 处',
    });
  });

  test('says less where there is little room, and never over its own name', () => {
    const done = line({ done: 2300, missing: [{ county: 'lixia', year: 2019 }] });
    expect([wide, 30, 10].map((room) => barOf(done, t, room).beside)).toEqual([
      '已达计划，距力争差 200 家 · 未填报 1 处',
      '已达计划',
      '',
    ]);
  });
});

test('what is missing is told by year and county', () => {
  const missing = [
    { county: 'huaiyin', year: 2018 },
    { county: 'shanghe', year: 2018 },
    { county: 'huaiyin', year: 2019 },
  ] as const;
  expect(missingText({ missing }, 'zh', t)).toBe('2018 年：槐荫区、商河县；2019 年：槐荫区');
  expect(missingText({ missing: [] }, 'zh', t)).toBeUndefined();
});

test('a report is missing as a whole, or in part', () => {
  const cell = { county: 'huaiyin', year: 2019 } as const;
  const industries = ['industry', 'science', 'logistics', 'trade', 'other-services', 'agriculture'] as const;
  const others = ['construction', 'sole-proprietors', 'pilots'] as const;
  const shown = (reported: number) => ({
    measures: [...industries, ...others].map((measure, at) => ({ measure, missing: at < reported ? [] : [cell] })),
    total: { missing: [cell] },
    reports: [],
  });
  expect([missingReports(shown(0)), missingReports(shown(1))]).toEqual([
    [{ ...cell, whole: true }],
    [{ ...cell, whole: false }],
  ]);
});

test.each([
  ['', undefined],
  ['0', 0],
  [' 1,200 ', 1200],
  ['１２', 12],
  ['12o', '12o'],
  ['1,20', '1,20'],
  ['-3', '-3'],
])('%o typed is %o', (typed, read) => {
  expect(countOf(typed)).toBe(read);
});
