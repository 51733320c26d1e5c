import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  cityTargets,
  countyShares,
  countyTargets,
  industryTargets,
  partTargets,
  targetCitation,
  targetYears,
  totalTarget,
  yearlyFund,
} from '../../shared/policy/targets/jinan-cloud-2017.ts';

const source = readFileSync(new URL('sources/jinan-cloud-2017-39.txt', import.meta.url), 'utf8').replace(/\s/gu, '');

const counted = [...industryTargets, totalTarget, ...partTargets, ...countyTargets, ...cityTargets];

/** The text of an article such as 二（四）, from its number to the next one. */
const articleText = (article: string): string => {
  const [, chapter = '', section = ''] = /^(.)（(.)）$/.exec(article) ?? [];
  const [, text = ''] = source.split(`${chapter}、`);
  return text.split(new RegExp(`[（(]${section}[）)]`))[1]?.split(/[（(][一二三四五六七八九十][）)]/)[0] ?? '';
};

test.each([...counted, yearlyFund].map((part) => [part.quotation, part] as const))(
  '%s is quoted to the letter, from its article',
  (quotation, { article }) => expect(articleText(article)).toContain(quotation),
);

test('the annex of the counties is named as the document names it', () => {
  expect(source).toContain(`附件：1.相关概念解释`);
  expect(source).toContain(`4.${countyShares.quotation}`);
});

test.each(counted.map((target) => [target.id, target] as const))(
  '%s asks no other figure than its words',
  (_, target) => {
    const { plan, stretch, upTo, planPercent } = { plan: 0, stretch: 0, upTo: 0, planPercent: 0, ...target };
    const figures = [plan, stretch, upTo, planPercent].filter((figure) => figure > 0);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(target.quotation).toMatch(new RegExp(`(?<!\\d)${figure}(家|%|个|—\\d)`));
  },
);

test('the industries add up to the total, services by their two parts, and each year has its fund', () => {
  const sum = (targets: readonly { readonly plan: number }[]) => targets.reduce((all, { plan }) => all + plan, 0);
  const services = industryTargets.filter(({ article }) => article === '二（四）');
  expect(sum(industryTargets)).toBe(totalTarget.plan);
  expect(sum(services)).toBe(4000);
  expect(services.reduce((all, { stretch }) => all + stretch, 0)).toBe(4500);
  expect([yearlyFund.fen, targetYears.length]).toEqual([2000 * 10_000 * 100, 3]);
  expect(targetCitation(totalTarget.article)).toBe('济政字〔2017〕39号 一（三）');
});
