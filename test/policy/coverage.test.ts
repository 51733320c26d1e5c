import { describe, expect, test } from 'vitest';
import { shareOf } from '../../shared/money/fen.ts';
import { assess } from '../../shared/policy/assess.ts';
import type { Verdict } from '../../shared/policy/assessment.ts';
import type { AssessmentInput } from '../../shared/policy/assessment-input.ts';
import { valueOn } from '../../shared/policy/dated.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../shared/policy/prepare-clause.ts';
import { conditionId } from '../../shared/policy/prepare-clause.ts';
import { rateFigures } from '../../shared/policy/scheme-figures.ts';
import { unitFigures } from '../../shared/policy/trademark-units.ts';
import { type Condition, claimantKinds } from '../../shared/policy/vocabulary.ts';
import { validInputs } from './read-cases.ts';

const inputs = validInputs();
const clauses = enactedPolicies.flatMap((policy) => policy.clauses);
const byClause = Map.groupBy(inputs, (input) => input.clause);

/** A number a clause compares with, and the number a case brings to it; undefined where the case brings none. */
type Threshold = {
  readonly name: string;
  readonly at: number;
  readonly of: (input: AssessmentInput) => number | undefined;
};

const day = (date: string | null | undefined): number | undefined =>
  date == null ? undefined : Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const conditionThresholds = (condition: Condition, clause: PreparedClause): readonly Threshold[] => {
  switch (condition.kind) {
    case 'policy-in-force':
      return [
        { name: 'first day', at: day(clause.document.inForce.from) ?? Number.NaN, of: ({ eventOn }) => day(eventOn) },
      ];
    case 'paid-within-plan':
      return [condition.period.from, condition.period.until].map((date) => ({
        name: `paid ${date}`,
        at: day(date) ?? Number.NaN,
        of: ({ facts }) => day(facts.paidOn),
      }));
    case 'year-within-plan':
      return [condition.fromYear, condition.untilYear].map((year) => ({
        name: `year ${year}`,
        at: year,
        of: ({ facts }) => facts.year ?? undefined,
      }));
    case 'list-year':
      return [
        {
          name: 'list year less achievement year',
          at: 0,
          of: ({ facts, eventOn }) =>
            facts.listYear == null ? undefined : facts.listYear - Number(eventOn.slice(0, 4)),
        },
      ];
    case 'target-reached':
      return [
        {
          name: 'newly on cloud less target',
          at: 0,
          of: ({ facts }) =>
            facts.newlyOnCloud == null || facts.target == null ? undefined : facts.newlyOnCloud - facts.target,
        },
      ];
    case 'ladder-difference':
      return [
        {
          name: 'lower award',
          at: clause.named === undefined ? Number.NaN : valueOn(clause.named, '2019-01-01').fen,
          of: ({ awarded }) => awarded.find((award) => clause.lowerClauses.includes(award.clause))?.fen,
        },
      ];
    case 'trademark-units':
      return [clause.document.inForce.from, '2019-01-01', '2019-12-31'].map((date) => ({
        name: `a mark of ${date}`,
        at: day(date) ?? Number.NaN,
        of: ({ facts }) => day((facts.marks ?? facts.registrations)?.[0]?.registeredOn),
      }));
    case 'yearly-cap':
      return [
        {
          name: 'all units less the cap',
          at: 0,
          of: (input) => {
            const figures = unitsLeft(input);
            return figures === undefined ? undefined : figures.units.length * figures.unitFen - figures.capFen;
          },
        },
        {
          name: 'awarded this year less the cap',
          at: 0,
          of: (input) => {
            const figures = unitsLeft(input);
            return figures === undefined ? undefined : figures.awardedFen - figures.capFen;
          },
        },
      ];
    case 'claimant-year-cap':
      return [{ name: 'room under the cap', at: 0, of: (input) => rateFigures(input).roomFen }];
    case 'own-share':
      return [
        {
          name: 'what was paid less the cap, at the whole rate',
          at: 0,
          of: ({ facts, scheme }) =>
            scheme != null && 'rateBasisPoints' in scheme && scheme.rateBasisPoints === 10_000 && facts.paidFen != null
              ? facts.paidFen - scheme.perClaimantYearCapFen
              : undefined,
        },
      ];
    case 'sum-above-zero':
      return [{ name: 'the sum before its cap, less the cap', at: 0, of: aboveCapFen }];
    default:
      return [];
  }
};

/** By how much a sum by a scheme passes what its cap leaves. */
const aboveCapFen = (input: AssessmentInput): number | undefined => {
  const { facts, scheme } = input;
  if (scheme == null) return undefined;
  if ('capFen' in scheme) return Number(facts.newlyOnCloud ?? Number.NaN) * scheme.perEnterpriseFen - scheme.capFen;
  const { roomFen } = rateFigures(input);
  if (facts.paidFen == null || roomFen === undefined) return undefined;
  return shareOf(facts.paidFen, scheme.rateBasisPoints) - roomFen;
};

const unitsLeft = (input: AssessmentInput) => {
  const { sum } = input.clause.grant;
  return sum.kind === 'units' ? unitFigures(input, sum) : undefined;
};

describe.each(clauses.map((clause) => [clause.id, clause] as const))('the cases of %s', (_id, clause) => {
  const cases = byClause.get(clause) ?? [];

  test.each<Verdict>(['payable', 'refused', 'incomplete'])('have one that is %s', (verdict) => {
    expect(cases.filter((input) => assess(input).verdict === verdict).length).toBeGreaterThan(0);
  });

  test.each(clause.conditions.map((condition) => conditionId(condition)))(
    'have one where %s is not simply met',
    (id) => {
      const results = cases.flatMap((input) => assess(input).conditions.filter((result) => result.id === id));
      expect(results.some((result) => result.outcome === 'met')).toBe(true);
      // A clause that names nobody accepts every kind: nobody can fail that.
      const cannotFail = id === 'claimant-kind' && claimantKinds.every((kind) => clause.acceptsKind[kind]);
      expect(results.some((result) => result.outcome !== 'met')).toBe(!cannotFail);
    },
  );

  test.each(clause.facts.map((fact) => fact.name))('have one where %s is absent', (name) => {
    const without = cases.filter((input) => input.facts[name] == null);
    expect(without.some((input) => ['incomplete', 'needs-person'].includes(assess(input).verdict))).toBe(true);
  });

  const thresholds = clause.conditions.flatMap((condition) => conditionThresholds(condition, clause));
  test.each(thresholds.map((threshold) => [threshold.name, threshold] as const))(
    'stand below, at and above %s',
    (_name, { at, of }) => {
      const sides = new Set(
        cases.flatMap((input) => {
          const value = of(input);
          return value === undefined || Number.isNaN(value) ? [] : [Math.sign(value - at)];
        }),
      );
      expect(sides).toEqual(new Set([-1, 0, 1]));
    },
  );
});

test('an owner of the patent stands at the threshold and above it, and no rank is below', () => {
  for (const clause of clauses.filter((candidate) => candidate.conditions.some(({ kind }) => kind === 'owner-rank'))) {
    const ranks = new Set((byClause.get(clause) ?? []).map((input) => input.facts.ownerRank));
    expect([ranks.has(1), ranks.has(2)]).toEqual([true, true]);
  }
});
