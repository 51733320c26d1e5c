import type { FactDefinition, Facts } from '../../../shared/policy/fact-vocabulary.ts';
import { mayClaim } from './conversation.ts';
import { unitFacts } from './facts-of.ts';
import type { Ground } from './ground.ts';
import { type Case, fenOf, type Judged, judge } from './judge.ts';

/** One fact that could be otherwise, and what it would make of the sum. */
export type Change = {
  /** `role` with the value `lead`; `units` for one more of them; `registeredInJinan`, `kind`, `awarded`. */
  readonly what: string;
  readonly value?: string;
  /** `capped`: more of it adds nothing. */
  readonly effect: 'more' | 'less' | 'nothing-left' | 'capped';
  readonly fen: number;
};

type Variant = { readonly what: string; readonly value?: string; readonly changed: Case };

const withFacts = (one: Case, facts: Facts): Case => ({ ...one, facts: { ...one.facts, ...facts } });

const unitsOf = ({ clause, facts }: Case): number | undefined => {
  const { sum } = clause.grant;
  if (sum.kind !== 'units') return undefined;
  return sum.of === 'marks' ? facts.marks?.[0]?.designations?.length : facts.registrations?.length;
};

const withUnits = (one: Case, units: number): Case => {
  const { sum } = one.clause.grant;
  return sum.kind === 'units' ? withFacts(one, unitFacts(sum.of, units, one.eventOn)) : one;
};

const ofFact = (one: Case, fact: FactDefinition): readonly Variant[] => {
  const now = one.facts[fact.name];
  const other = (value: string | number | boolean): Variant => ({
    what: fact.name,
    value: String(value),
    changed: withFacts(one, { [fact.name]: value }),
  });
  switch (fact.kind) {
    case 'truth':
      return [true, false].filter((value) => value !== now && (value || now === true)).map(other);
    case 'choice':
      return fact.choices.filter((value) => value !== now).map(other);
    case 'rank':
      return [1, 2].filter((value) => value !== now && (value === 1 || now === 1)).map(other);
    case 'text':
      return now == null ? [{ ...other('—'), value: '' }] : [];
    case 'year':
      return fact.name === 'listYear' && now !== Number(one.eventOn.slice(0, 4))
        ? [other(Number(one.eventOn.slice(0, 4)))]
        : [];
    default:
      return [];
  }
};

const claimantVariants = (one: Case): readonly Variant[] => [
  ...(one.registeredInJinan === true
    ? []
    : [{ what: 'registeredInJinan', value: 'true', changed: { ...one, registeredInJinan: true } }]),
  ...(mayClaim(one.clause, one.kind)
    ? []
    : [
        {
          what: 'kind',
          value: one.clause.accepts.kinds[0] ?? 'company',
          changed: { ...one, kind: one.clause.accepts.kinds[0] ?? 'company' },
        },
      ]),
  ...(one.awarded.length > 0 ? [{ what: 'awarded', changed: { ...one, awarded: [] } }] : []),
];

const unitVariants = (one: Case): readonly Variant[] => {
  const units = unitsOf(one);
  return units === undefined ? [] : [{ what: 'units', changed: withUnits(one, units + 1) }];
};

const changeOf = ({ what, value, changed }: Variant, now: Judged, ground: Ground): Change[] => {
  // What is refused may have open questions beside: the change is told for the case that they are answered in its favour.
  const refused = now.assessment.verdict === 'refused';
  const then = judge(refused ? atBest(changed) : changed, ground);
  const named = { what, ...(value !== undefined && { value }), fen: fenOf(then) };
  if (fenOf(then) > fenOf(now)) return [{ ...named, effect: 'more' }];
  if (fenOf(then) < fenOf(now)) return [{ ...named, effect: fenOf(then) === 0 ? 'nothing-left' : 'less' }];
  const capped = now.assessment.steps.some(({ id, bound }) => id === 'yearly-cap' && bound === true);
  const full = now.assessment.steps.some(({ id, fen }) => id === 'yearly-cap' && fen === fenOf(now));
  return what === 'units' && (capped || full) ? [{ ...named, effect: 'capped' }] : [];
};

const rank = { capped: 0, more: 1, less: 2, 'nothing-left': 3 } as const;

/** What would change the result: the same rules run again with one fact otherwise; the most telling first. */
export const whatWouldChange = (one: Case, now: Judged, ground: Ground): readonly Change[] =>
  [...claimantVariants(one), ...unitVariants(one), ...one.clause.facts.flatMap((fact) => ofFact(one, fact))]
    .flatMap((variant) => changeOf(variant, now, ground))
    .sort((a, b) => rank[a.effect] - rank[b.effect] || b.fen - a.fen)
    .slice(0, 3);

const favourable = (one: Case, fact: FactDefinition): string | number | boolean | undefined => {
  const asked = one.clause.conditions.find((condition) => condition.kind === 'choice' && condition.fact === fact.name);
  switch (fact.kind) {
    case 'truth':
      return true;
    case 'choice':
      return asked?.kind === 'choice' ? asked.value : fact.choices[0];
    case 'rank':
      return 1;
    case 'text':
      return '—';
    case 'year':
      return fact.name === 'listYear' ? Number(one.eventOn.slice(0, 4)) : undefined;
    default:
      return undefined;
  }
};

/** The same achievement with everything open answered in its favour: the most it could still come to. */
export const atBest = (one: Case): Case => {
  const { sum } = one.clause.grant;
  const facts = Object.fromEntries(
    one.clause.facts
      .filter(({ name }) => one.facts[name] == null)
      .map((fact) => [fact.name, favourable(one, fact)])
      .filter(([, value]) => value !== undefined),
  ) as Facts;
  const filled: Case = {
    ...withFacts(one, facts),
    registeredInJinan: one.registeredInJinan ?? true,
  };
  if (sum.kind !== 'units' || unitsOf(one) !== undefined) return filled;
  return withUnits(filled, Math.ceil(sum.yearlyCapFen[0].value / sum.unitFen[0].value));
};
