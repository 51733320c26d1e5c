import type { Assessment } from '../policy/assessment.ts';
import type { StoredAssessment } from '../policy/assessment-shape.ts';
import { conditionSentence, outcomeWord, stepSentence, verdictWord } from '../policy/sentences.ts';
import type { Locale } from './shapes.ts';

/** An assessment in words: codes and numbers stay, each with its sentence. */
export const explain = (assessment: Assessment | StoredAssessment, locale: Locale) => {
  // A stored assessment is one the engine made; the schema of storage only knows its outline.
  const { verdict, amount, conditions, steps } = assessment as Assessment;
  return {
    verdict,
    verdictWord: verdictWord(verdict, locale),
    amount,
    conditions: conditions.map((condition) => ({
      id: condition.id,
      outcome: condition.outcome,
      outcomeWord: outcomeWord(condition.outcome, locale),
      citation: condition.citation,
      sentence: conditionSentence(condition, locale),
    })),
    steps: steps.map((step) => ({
      id: step.id,
      fen: step.fen,
      citation: step.citation,
      sentence: stepSentence(step, locale),
      ...(step.bound && { bound: step.bound }),
    })),
  };
};
