import { describe, expect, test } from 'vitest';
import { departmentsAgainst, lowestOpinionFen, openDepartments, withPerson } from '../../shared/claim/claim.ts';
import { amountFits, questionsOf, unansweredQuestions } from '../../shared/claim/opinions.ts';
import type { StoredAssessment } from '../../shared/policy/assessment-shape.ts';
import { sampleClaim, sampleOpinion } from './sample-claim.ts';

const condition = (id: string, outcome: StoredAssessment['conditions'][number]['outcome']) => ({
  id,
  outcome,
  citation: '第四条',
});

const judged = (amount: StoredAssessment['amount']) => ({
  amount,
  conditions: [
    condition('first-time', 'met'),
    condition('fund-policy-opinion', 'needs-person'),
    condition('list-publisher', 'needs-person'),
    condition('owner-rank', 'unknown'),
  ],
});

const fixed = judged({ kind: 'fixed', fen: 50_000_000 });
const ceiling = judged({ kind: 'ceiling', fen: 50_000_000 });

describe('the questions of an assessment', () => {
  test('are the conditions the text leaves to a person', () => {
    expect(questionsOf(fixed)).toEqual(['fund-policy-opinion', 'list-publisher']);
  });

  test('stay open until one opinion says yes; a no, or silence, leaves them open', () => {
    const answered = (answers: Record<string, boolean>, other: Record<string, boolean> = {}) =>
      unansweredQuestions(
        sampleClaim({
          opinions: { 'market-supervision': sampleOpinion({ answers }), finance: sampleOpinion({ answers: other }) },
        }),
        fixed,
      );
    expect(answered({})).toEqual(['fund-policy-opinion', 'list-publisher']);
    expect(answered({ 'fund-policy-opinion': true, 'list-publisher': false })).toEqual(['list-publisher']);
    expect(answered({ 'fund-policy-opinion': true }, { 'list-publisher': true })).toEqual([]);
  });
});

describe('an amount', () => {
  test('of a fixed sum is that sum, below and above is refused', () => {
    expect(amountFits(fixed, 50_000_000).ok).toBe(true);
    for (const fen of [49_999_999, 50_000_001])
      expect(amountFits(fixed, fen)).toMatchObject({ failure: { code: 'amount-not-fixed-sum' } });
  });

  test('under a ceiling is anything up to it', () => {
    for (const fen of [1, 49_999_999, 50_000_000]) expect(amountFits(ceiling, fen).ok).toBe(true);
    expect(amountFits(ceiling, 50_000_001)).toMatchObject({
      failure: { code: 'amount-over-ceiling', details: { ceilingFen: 50_000_000 } },
    });
  });

  test('is none where the assessment gives none', () => {
    expect(amountFits(judged(null), 1)).toMatchObject({ failure: { code: 'assessment-blocks' } });
  });
});

describe('the opinions on a claim', () => {
  const agreed = (fen: number) => sampleOpinion({ amountFen: fen });
  const { amountFen: _, ...against } = sampleOpinion({ agrees: false });

  test('are open for each department that gave none', () => {
    expect(openDepartments(sampleClaim())).toEqual(['market-supervision', 'finance']);
    expect(openDepartments(sampleClaim({ opinions: { finance: agreed(1) } }))).toEqual(['market-supervision']);
  });

  test('allow the least that a department gave', () => {
    const both = { 'market-supervision': agreed(300), finance: agreed(200) };
    expect(lowestOpinionFen(sampleClaim({ opinions: both }))).toBe(200);
  });

  test('allow nothing while one is missing or against', () => {
    expect(lowestOpinionFen(sampleClaim({ opinions: { finance: agreed(200) } }))).toBeUndefined();
    const split = sampleClaim({ opinions: { 'market-supervision': against, finance: agreed(200) } });
    expect(lowestOpinionFen(split)).toBeUndefined();
    expect(departmentsAgainst(split)).toEqual(['market-supervision']);
  });

  test('of departments that are not asked count for nothing', () => {
    const stray = { 'market-supervision': agreed(300), finance: agreed(200), science: { ...against, agrees: false } };
    expect(lowestOpinionFen(sampleClaim({ opinions: stray }))).toBe(200);
    expect(departmentsAgainst(sampleClaim({ opinions: stray }))).toEqual([]);
  });

  test('put a person once into the set of those who touched it', () => {
    expect(withPerson(['a'], 'b')).toEqual(['a', 'b']);
    expect(withPerson(['a', 'b'], 'b')).toEqual(['a', 'b']);
  });
});
