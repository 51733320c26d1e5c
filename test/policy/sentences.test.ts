import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/policy/assess.ts';
import type { ConditionResult, Step } from '../../shared/policy/assessment.ts';
import { factLabel } from '../../shared/policy/fact-labels.ts';
import { percentText, wanText } from '../../shared/policy/sentence-words.ts';
import { conditionSentence, type Locale, stepSentence, verdictWord } from '../../shared/policy/sentences.ts';
import { conditionSentencesEn, stepSentencesEn } from '../../shared/policy/sentences-en.ts';
import { validInputs } from './read-cases.ts';

const assessments = validInputs().map(assess);
const results = assessments.flatMap((assessment) => assessment.conditions);
const steps = assessments.flatMap((assessment) => assessment.steps);
const hole = /undefined|null|NaN|\[object|facts\.|e\+|“”|: ?$|：$/;

describe.each<Locale>(['zh', 'en'])('the sentences in %s', (locale) => {
  test.each(
    Object.entries(conditionSentencesEn).flatMap(([id, outcomes]) =>
      Object.keys(outcomes).map((outcome) => [id, outcome]),
    ),
  )('say %s %s without a hole', (id, outcome) => {
    const said = new Set(
      results
        .filter((result) => result.id === id && result.outcome === outcome)
        .map((result: ConditionResult) => conditionSentence(result, locale)),
    );
    expect(said.size).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence).not.toMatch(hole);
  });

  test.each(Object.keys(stepSentencesEn))('say the step %s without a hole', (id) => {
    const said = new Set(steps.filter((step: Step) => step.id === id).map((step) => stepSentence(step, locale)));
    expect(said.size).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence).not.toMatch(hole);
  });
});

const citation = '济政发〔2017〕9号 三（一）2';

test.each<[Step, string, string]>([
  [
    { id: 'units', fen: 6_000_000, citation, units: 30, unitFen: 200_000 },
    '30 个单位 × 2,000.00 = 60,000.00',
    '30 units × 2,000.00 = 60,000.00',
  ],
  [
    { id: 'yearly-cap', fen: 5_000_000, citation, shared: true },
    '年度上限（马德里与境外合计）50,000.00',
    'Yearly cap (Madrid and abroad together) 50,000.00',
  ],
  [
    { id: 'result', fen: 5_000_000, citation, kind: 'ceiling' },
    '最高可核定 50,000.00 元（5 万元）',
    'Up to CNY 50,000.00',
  ],
  [{ id: 'result', fen: 11_109, citation, kind: 'ceiling' }, '最高可核定 111.09 元', 'Up to CNY 111.09'],
])('a step reads like a line of an invoice: %#', (step, zh, en) => {
  expect(stepSentence(step, 'zh')).toBe(zh);
  expect(stepSentence(step, 'en')).toBe(en);
});

test('verdicts have one word each', () => {
  expect(
    (['payable', 'refused', 'incomplete', 'needs-person'] as const).map((verdict) => verdictWord(verdict, 'zh')),
  ).toEqual(['可予支持', '不符合条件', '信息不全', '需人工认定']);
});

test('a path is named by its labels', () => {
  expect(factLabel('marks[1].registeredOn', 'zh')).toBe('马德里商标国际注册第 2 条的注册日期');
  expect(factLabel('marks[1].registeredOn', 'en')).toBe('Madrid registrations, no. 2: Date of registration');
});

test('rates and 万元 are written from their digits', () => {
  expect([3000, 3333, 10_000, 5, 0].map(percentText)).toEqual(['30%', '33.33%', '100%', '0.05%', '0%']);
  expect([5_000_000, 200_000, 10_000, 9_999, 10_001, 1_000_000_000].map(wanText)).toEqual([
    '5',
    '0.2',
    '0.01',
    undefined,
    undefined,
    '1000',
  ]);
});
