import { yuanText } from '../money/fen.ts';
import type { ConditionResult } from './assessment.ts';
import { type ConditionSentences, percentText, type StepSentences, wordsIn } from './sentence-words.ts';

const { fact, found, required, first, last, yuan, kinds, clause, choice } = wordsIn('en');
const missing = (result: ConditionResult) => `Not stated yet: ${fact(result)}`;
const stated = { met: (result: ConditionResult) => `Stated: ${fact(result)}`, unknown: missing };
const mustBe = (result: ConditionResult) => `Asked for: ${required(result)}; stated: ${found(result)}`;

export const conditionSentencesEn: ConditionSentences = {
  'claimant-kind': {
    met: () => 'The clause accepts this kind of claimant',
    'not-met': (result) => `The clause accepts: ${kinds(result.required)}; the claimant is: ${kinds(result.found)}`,
  },
  'registered-in-jinan': {
    met: () => 'Registered in Jinan',
    'not-met': () => 'Not registered in Jinan',
    unknown: () => 'Not known yet whether registered in Jinan',
  },
  'policy-in-force': {
    met: (result) => `The event is within the days of the document (from ${first(result)})`,
    'not-met': (result) => `The event of ${found(result)} is outside the days of the document (from ${first(result)})`,
  },
  'not-awarded-before': {
    met: () => 'Not awarded before',
    'not-met': (result) =>
      result.found === undefined ? 'This clause was awarded before' : `${found(result)} was awarded before`,
    unknown: (result) => `${missing(result)}; whether it was awarded before cannot be checked`,
  },
  'first-time': {
    met: () => 'Received for the first time',
    'not-met': () => 'Not received for the first time',
    unknown: missing,
  },
  accepted: { met: () => 'Acceptance passed', 'not-met': () => 'Acceptance not passed', unknown: missing },
  'advanced-manufacturing': {
    met: () => 'Belongs to advanced manufacturing',
    'not-met': () => 'Does not belong to advanced manufacturing',
    'needs-person': () => 'A person must judge whether it belongs to advanced manufacturing',
  },
  'administrative-recognition': {
    met: () => 'Recognised by the administration',
    'not-met': mustBe,
    unknown: missing,
  },
  'lead-role': { met: () => 'Lead drafter', 'not-met': mustBe, unknown: missing },
  'new-standard': { met: () => 'A standard that counts, new or revised', 'not-met': mustBe, unknown: missing },
  'fund-policy-opinion': {
    met: () => 'Conforms to the industry fund policy',
    'not-met': () => 'Does not conform to the industry fund policy',
    'needs-person': () => 'A person must judge whether it conforms to the industry fund policy',
  },
  'list-publisher': {
    met: () => 'The publisher of the list is accepted',
    'not-met': (result) => `The publisher of the list, ${found(result)}, is not among those accepted`,
    unknown: missing,
    'needs-person': (result) => `The round names no accepted publishers; a person must judge ${found(result)}`,
  },
  'owner-rank': {
    met: () => 'First-listed owner of the patent',
    'not-met': (result) => `Owner no. ${found(result)} of the patent; owner no. ${required(result)} claims`,
    unknown: missing,
  },
  'list-year': {
    met: () => 'The list is of the achievement year',
    'not-met': (result) => `The list of ${found(result)} is not of the achievement year`,
    unknown: missing,
  },
  'trademark-units': {
    met: () => 'There are marks of the year that were not awarded before',
    'not-met': () => 'No mark of the year is left that was not awarded before',
    unknown: (result) => `${missing(result)}; the number of marks is not certain`,
  },
  'yearly-cap': {
    met: () => 'Something is left of the yearly cap',
    'not-met': (result) =>
      `The yearly cap of CNY ${yuan(result.required)} is used up (CNY ${yuan(result.found)} awarded this year)`,
  },
  'no-higher-award': {
    met: () => 'Nothing higher was awarded in the same year',
    'not-met': (result) => `Something higher was awarded in the same year: ${clause(found(result))}`,
  },
  'ladder-difference': {
    met: () => 'Something is left after what the lower award brought this year',
    'not-met': (result) => `The lower award brought CNY ${yuan(result.found)} this year; no difference is left`,
  },
  'contract-stated': stated,
  'provider-stated': stated,
  'service-class-stated': stated,
  'list-price-stated': stated,
  'provider-discount-stated': stated,
  'paid-sum-stated': stated,
  'paid-within-plan': {
    met: (result) => `Paid between ${first(result)} and ${last(result)}`,
    'not-met': (result) => `Paid on ${found(result)}, not between ${first(result)} and ${last(result)}`,
    unknown: missing,
  },
  'invoices-listed': { met: () => 'Invoices are listed', unknown: () => 'No invoice is listed yet' },
  'year-within-plan': {
    met: (result) => `The year is between ${first(result)} and ${last(result)}`,
    'not-met': (result) => `The year ${found(result)} is not between ${first(result)} and ${last(result)}`,
    unknown: missing,
  },
  'target-reached': {
    met: () => 'The target of the year is reached',
    'not-met': (result) => `${found(result)} enterprises newly on cloud, below the target of ${required(result)}`,
    unknown: missing,
  },
  scheme: {
    met: () => 'A scheme is published',
    unknown: () => 'No scheme is published yet; the sum cannot be assessed',
  },
  'once-only': {
    met: () => 'Not supported under this clause before',
    'not-met': () => 'The scheme supports once only, and there was support before',
  },
  'claimant-year-cap': {
    met: () => 'Something is left of the yearly cap of the scheme',
    'not-met': (result) =>
      `The scheme's yearly cap of CNY ${yuan(result.required)} is used up (CNY ${yuan(result.found)} awarded this year)`,
    unknown: (result) => `${missing(result)}; what is left of the yearly cap is not certain`,
  },
  'own-share': {
    met: () => 'The enterprise bears a share itself',
    'not-met': () => 'Nothing is left for the enterprise to bear itself',
    unknown: () => "The enterprise's own share is not certain yet",
  },
  'provider-share': {
    met: () => 'The provider bears a share',
    'not-met': () => 'The provider gives no discount, which the scheme asks for',
    unknown: missing,
  },
  'sum-above-zero': {
    met: () => 'The sum is above zero',
    'not-met': () => 'The sum by the scheme is zero',
    unknown: () => 'The sum is not certain yet',
  },
};

const sumWord = { fixed: 'Fixed sum', ceiling: 'Ceiling' } as const;
const resultWord = { fixed: 'To be granted: CNY', ceiling: 'Up to CNY' } as const;

export const stepSentencesEn: StepSentences = {
  'clause-sum': (step) => `${sumWord[step.kind]} of the clause ${yuanText(step.fen)}`,
  'share-of-award': (step) =>
    `Unit's ${choice(step.award)} ${yuanText(step.baseFen)} × ${percentText(step.basisPoints)} = ${yuanText(step.fen)}`,
  'ladder-difference': (step) => `Less: granted for the lower award this year ${yuanText(step.fen)}`,
  units: (step) => `${step.units} units × ${yuanText(step.unitFen)} = ${yuanText(step.fen)}`,
  'yearly-cap': (step) =>
    `Yearly cap (${step.shared ? 'Madrid and abroad together' : 'this clause alone'}) ${yuanText(step.fen)}`,
  'already-awarded': (step) => `Less: granted in ${step.year} ${yuanText(step.fen)}`,
  rate: (step) =>
    `Paid ${yuanText(step.baseFen)} × ${percentText(step.basisPoints)} = ${yuanText(step.fen)} (rounded down to the fen)`,
  'claimant-year-cap': (step) => `Yearly cap of the scheme ${yuanText(step.fen)}`,
  'per-enterprise': (step) =>
    step.beyond === true
      ? `${step.units} enterprises × ${yuanText(step.unitFen)}, above the cap of ${yuanText(step.fen)}`
      : `${step.units} enterprises × ${yuanText(step.unitFen)} = ${yuanText(step.fen)}`,
  'scheme-cap': (step) => `Cap of the scheme ${yuanText(step.fen)}`,
  result: (step) => `${resultWord[step.kind]} ${yuanText(step.fen)}`,
};
