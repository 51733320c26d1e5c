import { type PlainDate, yearOf } from '../calendar/plain-date.ts';
import type { Assessment, ConditionResult, Verdict } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { Facts } from './fact-vocabulary.ts';
import { type Figures, judgeCondition } from './judge-condition.ts';
import { perEnterpriseFigures, rateFigures } from './scheme-figures.ts';
import { grantedSum } from './sums.ts';
import { unitFigures } from './trademark-units.ts';
import type { Clause, Outcome } from './vocabulary.ts';

export type { Assessment } from './assessment.ts';
export type { AssessmentInput } from './assessment-input.ts';

/** When several apply: refused, then incomplete, then needs-person, then payable. */
const verdictWhenWorst: readonly [Verdict, Verdict, Verdict, Verdict] = [
  'payable',
  'needs-person',
  'incomplete',
  'refused',
];

const severity = (outcome: Outcome): 0 | 1 | 2 | 3 => {
  switch (outcome) {
    case 'met':
      return 0;
    case 'needs-person':
      return 1;
    case 'unknown':
      return 2;
    case 'not-met':
      return 3;
  }
};

const figuresOf = (input: AssessmentInput): Figures => {
  const { sum } = input.clause.grant;
  switch (sum.kind) {
    case 'named':
    case 'share-of-award':
      return undefined;
    case 'units':
      return unitFigures(input, sum);
    case 'rate':
      return rateFigures(input);
    case 'per-enterprise':
      return perEnterpriseFigures(input);
  }
};

const noSteps: Assessment['steps'] = Object.freeze([]);
const noKeys: Assessment['awardKeys'] = Object.freeze([]);

/**
 * Applies a clause to what is stated about a claim: every condition on its own, then the sum with its steps. The
 * amount is null unless the claim is payable, or would be once a person has answered.
 */
export const assess = (input: AssessmentInput): Assessment => {
  const { judged, allMet, metToCopy } = input.clause;
  const figures = figuresOf(input);
  let conditions: ConditionResult[] | undefined;
  let count = 0;
  let worst: 0 | 1 | 2 | 3 = 0;
  for (const condition of judged) {
    const result = judgeCondition(condition, input, figures);
    if (result === undefined || result !== condition.met) {
      // As long as every condition is met the list made beforehand serves; from here on it is a copy.
      conditions ??= metToCopy.slice();
      if (result === undefined) continue;
      const found = severity(result.outcome);
      if (found > worst) worst = found;
    }
    if (conditions !== undefined) conditions[count] = result;
    count += 1;
  }
  if (conditions !== undefined) conditions.length = count;
  const verdict = verdictWhenWorst[worst];
  const explained = conditions ?? allMet;
  if (worst > 1) return { verdict, amount: null, conditions: explained, steps: noSteps, awardKeys: noKeys };
  const { amount, steps, awardKeys } = grantedSum(input, figures);
  return { verdict, amount, conditions: explained, steps, awardKeys };
};

/** The achievement year 当年 of a claim; undefined while the fact that gives it is absent. */
export const achievementYear = (
  clause: Pick<Clause, 'yearFrom'>,
  eventOn: PlainDate,
  facts: Facts,
): number | undefined => {
  switch (clause.yearFrom) {
    case 'eventOn':
      return yearOf(eventOn);
    case 'paidOn':
      return facts.paidOn == null ? undefined : yearOf(facts.paidOn);
    case 'year':
      return facts.year ?? undefined;
  }
};
