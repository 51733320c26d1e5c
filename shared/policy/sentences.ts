import type { ConditionResult, Step, StepId, Verdict } from './assessment.ts';
import type { ConditionSentences, Locale, StepSentences } from './sentence-words.ts';
import { conditionSentencesEn, stepSentencesEn } from './sentences-en.ts';
import { conditionSentencesZh, stepSentencesZh } from './sentences-zh.ts';
import type { Localised, Outcome } from './vocabulary.ts';

export type { Locale } from './sentence-words.ts';

const conditionSentences: Readonly<Record<Locale, ConditionSentences>> = {
  zh: conditionSentencesZh,
  en: conditionSentencesEn,
};
const stepSentences: Readonly<Record<Locale, StepSentences>> = { zh: stepSentencesZh, en: stepSentencesEn };

const verdictWords: Readonly<Record<Verdict, Localised>> = {
  payable: { zh: '可予支持', en: 'Payable' },
  refused: { zh: '不符合条件', en: 'Refused' },
  incomplete: { zh: '信息不全', en: 'Incomplete' },
  'needs-person': { zh: '需人工认定', en: 'Needs a person' },
};

const outcomeWords: Readonly<Record<Outcome, Localised>> = {
  met: { zh: '符合', en: 'Met' },
  'not-met': { zh: '不符合', en: 'Not met' },
  unknown: { zh: '待补充', en: 'Not known yet' },
  'needs-person': { zh: '需人工认定', en: 'Needs a person' },
};

type Say = (result: ConditionResult) => string;

/** A condition's result as a sentence for people, made where it is shown. */
export const conditionSentence = (result: ConditionResult, locale: Locale): string => {
  const byOutcome: Partial<Record<Outcome, Say>> = conditionSentences[locale][result.id];
  const say = byOutcome[result.outcome];
  if (say === undefined) throw new TypeError(`the condition ${result.id} is never ${result.outcome}`);
  return say(result);
};

/** A step of the sum as a line of an invoice, without the mark that it bound the result. */
export const stepSentence = (step: Step, locale: Locale): string => {
  // The table pairs each id with its own step; the compiler cannot follow a pair through a lookup.
  const say = stepSentences[locale][step.id] as (step: Extract<Step, { id: StepId }>) => string;
  return say(step);
};

/** The mark beside the step that bound the result. */
export const boundMark: Localised = { zh: '◀ 受此限制', en: '◀ limited here' };

export const verdictWord = (verdict: Verdict, locale: Locale): string => verdictWords[verdict][locale];
export const outcomeWord = (outcome: Outcome, locale: Locale): string => outcomeWords[outcome][locale];
