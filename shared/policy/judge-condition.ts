import type { ConditionResult, Measured } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { valueOn } from './dated.ts';
import { judgeKey, wasAwarded } from './judge-key.ts';
import { judgeLadderDifference, judgeNoHigherAward } from './ladders.ts';
import type { PreparedCondition } from './prepare-clause.ts';
import type { PerEnterpriseFigures, RateFigures } from './scheme-figures.ts';
import type { UnitFigures } from './trademark-units.ts';

/** What a sum is made of beyond the clause itself; undefined where the clause names the sum. */
export type Figures = UnitFigures | RateFigures | PerEnterpriseFigures | undefined;

/** A clause that asks a condition of a sum it does not grant: a fault of the document, not of a claim. */
const misplaced = ({ kind }: PreparedCondition): never => {
  throw new TypeError(`the condition ${kind} does not fit the sum of its clause`);
};

const unitsOf = (figures: Figures, condition: PreparedCondition): UnitFigures =>
  figures?.kind === 'units' ? figures : misplaced(condition);
const rateOf = (figures: Figures, condition: PreparedCondition): RateFigures =>
  figures?.kind === 'rate' ? figures : misplaced(condition);

export const withFound = (result: ConditionResult, found: Measured, fact = result.fact): ConditionResult => ({
  id: result.id,
  outcome: result.outcome,
  citation: result.citation,
  fact,
  found,
  required: result.required,
});

/** Judges one condition on its own. Undefined: it is not asked here (no scheme yet, or a switch is off). */
export const judgeCondition = (
  condition: PreparedCondition,
  input: AssessmentInput,
  figures: Figures,
): ConditionResult | undefined => {
  const { facts } = input;
  switch (condition.kind) {
    case 'claimant-kind': {
      const { kind } = input.claimant;
      if (input.clause.acceptsKind[kind]) return condition.met;
      const standing = input.clause.accepts.branchesMayClaim;
      if (kind === 'branch' && standing !== undefined) {
        if (input.readings.branchesMayClaim ?? valueOn(standing, input.eventOn)) return condition.met;
      }
      return withFound(condition.notMet, kind);
    }
    case 'registered-in-jinan':
      return truth(condition, input.claimant.registeredInJinan, condition.unknown);
    case 'policy-in-force': {
      const { from, until } = input.clause.document.inForce;
      const inForce = input.eventOn >= from && (until === undefined || input.eventOn <= until);
      return inForce ? condition.met : withFound(condition.notMet, input.eventOn);
    }
    case 'not-awarded-before':
      return judgeKey(condition, input);
    case 'truth':
      return truth(
        condition,
        facts[condition.rule.fact],
        condition.rule.absent === 'unknown' ? condition.unknown : condition.needsPerson,
      );
    case 'choice': {
      const value = facts[condition.rule.fact];
      if (value == null) return condition.rule.absent === 'unknown' ? condition.unknown : condition.needsPerson;
      if (value === condition.rule.value) return condition.met;
      if (condition.rule.orIf !== undefined && value === condition.rule.orIf.value) {
        if (input.readings.revisionsCount ?? valueOn(condition.rule.orIf.revisionsCount, input.eventOn))
          return condition.met;
      }
      return withFound(condition.notMet, String(value));
    }
    case 'stated':
      return facts[condition.rule.fact] == null ? condition.unknown : condition.met;
    case 'list-publisher':
      return judgePublisher(condition, input);
    case 'owner-rank': {
      const rank = facts.ownerRank;
      if (rank == null) return condition.unknown;
      return rank <= valueOn(condition.rule.most, input.eventOn) ? condition.met : withFound(condition.notMet, rank);
    }
    case 'list-year': {
      const { listYear } = facts;
      if (listYear == null) return condition.unknown;
      return listYear === Number(input.eventOn.slice(0, 4)) ? condition.met : withFound(condition.notMet, listYear);
    }
    case 'trademark-units': {
      const { units, unknownAt } = unitsOf(figures, condition);
      if (unknownAt !== undefined) return withFound(condition.unknown, units.length, unknownAt);
      return units.length > 0 ? condition.met : withFound(condition.notMet, 0);
    }
    case 'yearly-cap': {
      const { capFen, awardedFen } = unitsOf(figures, condition);
      return awardedFen < capFen ? condition.met : { ...condition.notMet, found: awardedFen, required: capFen };
    }
    case 'no-higher-award':
      return judgeNoHigherAward(condition, input);
    case 'ladder-difference':
      return judgeLadderDifference(condition, input);
    case 'paid-within-plan': {
      const { paidOn } = facts;
      if (paidOn == null) return condition.unknown;
      const within = paidOn >= condition.rule.period.from && paidOn <= condition.rule.period.until;
      return within ? condition.met : withFound(condition.notMet, paidOn);
    }
    case 'year-within-plan': {
      const { year } = facts;
      if (year == null) return condition.unknown;
      return year >= condition.rule.fromYear && year <= condition.rule.untilYear
        ? condition.met
        : withFound(condition.notMet, year);
    }
    case 'invoices-listed':
      return facts.invoices == null || facts.invoices.length === 0 ? condition.unknown : condition.met;
    case 'target-reached': {
      const { newlyOnCloud, target } = facts;
      if (newlyOnCloud == null) return condition.unknown;
      if (target == null) return { ...condition.unknown, fact: 'facts.target' };
      if (newlyOnCloud >= target) return condition.met;
      return { ...condition.notMet, found: newlyOnCloud, required: target };
    }
    case 'scheme':
      return input.scheme == null ? condition.unknown : condition.met;
    case 'once-only':
      if (rateOf(figures, condition).scheme?.onceOnly !== true) return undefined;
      return wasAwarded(input, input.clause.id) ? condition.notMet : condition.met;
    case 'claimant-year-cap': {
      const { scheme, roomFen, awardedFen } = rateOf(figures, condition);
      if (scheme === undefined) return undefined;
      if (roomFen === undefined) return condition.unknown;
      if (roomFen > 0) return condition.met;
      return { ...condition.notMet, found: awardedFen, required: scheme.perClaimantYearCapFen };
    }
    case 'own-share': {
      const { scheme, sumFen } = rateOf(figures, condition);
      if (scheme === undefined) return undefined;
      const { paidFen } = facts;
      if (paidFen == null || sumFen === undefined) return condition.unknown;
      return paidFen > sumFen ? condition.met : withFound(condition.notMet, paidFen - sumFen);
    }
    case 'provider-share': {
      if (rateOf(figures, condition).scheme?.requireProviderShare !== true) return undefined;
      const discount = facts.providerDiscountFen;
      if (discount == null) return condition.unknown;
      return discount > 0 ? condition.met : withFound(condition.notMet, discount);
    }
    case 'sum-above-zero': {
      const { scheme, sumFen } = figures?.kind === 'per-enterprise' ? figures : rateOf(figures, condition);
      if (scheme === undefined) return undefined;
      if (sumFen === undefined) return condition.unknown;
      return sumFen > 0 ? condition.met : withFound(condition.notMet, sumFen);
    }
  }
};

const truth = (
  condition: PreparedCondition,
  value: boolean | null | undefined,
  absent: ConditionResult,
): ConditionResult => {
  if (value == null) return absent;
  return value ? condition.met : withFound(condition.notMet, false);
};

/** Without a list in the round a person must say which publisher is meant; an empty list accepts none. */
const judgePublisher = (
  condition: PreparedCondition,
  { clause, facts, readings }: AssessmentInput,
): ConditionResult => {
  const { listPublisher } = facts;
  if (listPublisher == null) return condition.unknown;
  const accepted = readings.acceptedPublishers?.[clause.id];
  if (accepted == null) return withFound(condition.needsPerson, listPublisher);
  if (accepted.includes(listPublisher)) return condition.met;
  const required = accepted.filter((publisher) => publisher != null);
  return { ...condition.notMet, found: listPublisher, required };
};
