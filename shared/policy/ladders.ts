import type { Fen } from '../money/fen.ts';
import type { ConditionResult } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { valueOn } from './dated.ts';
import type { PreparedCondition } from './prepare-clause.ts';

const laddersHold = ({ clause, eventOn, readings }: AssessmentInput): boolean =>
  readings.ladders ?? valueOn(clause.document.ladders.standing, eventOn);

/** Fen awarded for the lower clauses of a ladder in the achievement year; 0 where ladders are off. */
export const lowerAwardedFen = (input: AssessmentInput): Fen => {
  const { lowerClauses } = input.clause;
  if (lowerClauses.length === 0 || input.awarded.length === 0 || !laddersHold(input)) return 0;
  const year = Number(input.eventOn.slice(0, 4));
  let fen = 0;
  for (const award of input.awarded) {
    if (award.achievementYear === year && lowerClauses.includes(award.clause)) fen += award.fen;
  }
  return fen;
};

/** The higher of the pair was awarded in the same achievement year: nothing for the lower. */
export const judgeNoHigherAward = (
  condition: PreparedCondition,
  input: AssessmentInput,
): ConditionResult | undefined => {
  if (!laddersHold(input)) return undefined;
  const { higherClauses } = input.clause;
  if (input.awarded.length === 0) return condition.met;
  const year = Number(input.eventOn.slice(0, 4));
  for (const award of input.awarded) {
    if (award.achievementYear === year && higherClauses.includes(award.clause)) {
      return { ...condition.notMet, found: award.clause };
    }
  }
  return condition.met;
};

/** What the lower of the pair was really awarded this year leaves something of this clause's sum. */
export const judgeLadderDifference = (
  condition: PreparedCondition,
  input: AssessmentInput,
): ConditionResult | undefined => {
  if (!laddersHold(input)) return undefined;
  const { named } = input.clause;
  if (named === undefined) throw new TypeError(`${input.clause.id} has a ladder and no named sum`);
  const lowerFen = lowerAwardedFen(input);
  if (lowerFen === 0) return condition.met;
  const { fen } = valueOn(named, input.eventOn);
  return fen > lowerFen ? condition.met : { ...condition.notMet, found: lowerFen, required: fen };
};
