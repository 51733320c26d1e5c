import type { Fen } from '../money/fen.ts';
import { assess } from '../policy/assess.ts';
import type { AssessmentInput } from '../policy/assessment-input.ts';
import { valueOn } from '../policy/dated.ts';
import { findClause } from '../policy/documents/index.ts';
import type { PriorAward } from '../policy/inputs.ts';
import { lowerAwardedFen } from '../policy/ladders.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { rateFigures } from '../policy/scheme-figures.ts';
import { unitFigures } from '../policy/trademark-units.ts';
import type { ConditionId } from '../policy/vocabulary.ts';
import { schemeFor } from './assess-content.ts';
import type { Claimant } from './claimant.ts';
import type { RoundVersion } from './round.ts';
import type { Scheme } from './scheme.ts';

/** A yearly cap 年度上限 of a claimant: what it allows, what was awarded under it, what it leaves. */
export type YearlyCap = {
  readonly policy: string;
  readonly clauses: readonly string[];
  readonly citation: string;
  readonly achievementYear: number;
  readonly capFen: Fen;
  readonly takenFen: Fen;
  readonly leftFen: Fen;
};

/** A clause of an open round that nothing known of the claimant stands against. */
export type Offer = {
  readonly clause: PreparedClause;
  readonly round: RoundVersion;
  readonly cap?: YearlyCap;
  /** What the clause gives at most, as far as it can be said before a word was written. */
  readonly atMostFen?: Fen;
  /** What a person has to find first, whatever is written. */
  readonly forPerson: readonly ConditionId[];
};

export type Known = {
  readonly claimant: Pick<Claimant, 'kind' | 'registeredInJinan'>;
  readonly schemes: readonly Scheme[];
  readonly awarded: readonly PriorAward[];
};

/** The clause asked with nothing but what the register and the awards say, on the last day its year can have. */
const emptyInput = (clause: PreparedClause, { content }: RoundVersion, known: Known): AssessmentInput => {
  const { until } = clause.document.inForce;
  const lastDay = `${content.achievementYear}-12-31`;
  const eventOn = until !== undefined && until < lastDay ? until : lastDay;
  const facts = clause.yearFrom === 'paidOn' ? { paidOn: eventOn } : {};
  const scheme = schemeFor(clause.id, { paidOn: eventOn, year: content.achievementYear }, known.schemes);
  const { kind, registeredInJinan } = known.claimant;
  return {
    clause,
    eventOn,
    claimant: { kind, ...(kind !== 'individual' && { registeredInJinan }) },
    facts,
    readings: content.readings,
    scheme: scheme?.content.sums,
    awarded: known.awarded,
  };
};

const leftOf = (capFen: Fen, takenFen: Fen) => ({ capFen, takenFen, leftFen: Math.max(0, capFen - takenFen) });

/** The cap this claim falls under, where its sum has one. */
export const capOf = (input: AssessmentInput): YearlyCap | undefined => {
  const { clause } = input;
  const { sum } = clause.grant;
  const of = { policy: clause.document.id, citation: clause.citation };
  if (sum.kind === 'units') {
    const { capFen, awardedFen, capShared, year } = unitFigures(input, sum);
    const clauses = capShared ? sum.capSharedBy : [clause.id];
    return { ...of, clauses, achievementYear: year, ...leftOf(capFen, awardedFen) };
  }
  if (sum.kind !== 'rate') return undefined;
  const { scheme, awardedFen, year } = rateFigures(input);
  return scheme && year !== undefined
    ? { ...of, clauses: [clause.id], achievementYear: year, ...leftOf(scheme.perClaimantYearCapFen, awardedFen) }
    : undefined;
};

const atMost = (input: AssessmentInput, cap: YearlyCap | undefined): Fen | undefined => {
  const { named } = input.clause;
  return named ? valueOn(named, input.eventOn).fen - lowerAwardedFen(input) : cap?.leftFen;
};

const offerOf = (clause: PreparedClause, round: RoundVersion, known: Known): Offer | undefined => {
  const input = emptyInput(clause, round, known);
  const { conditions } = assess(input);
  // The day of payment is a guess here, so nothing is held against it.
  if (conditions.some(({ outcome, fact }) => outcome === 'not-met' && fact !== 'facts.paidOn')) return undefined;
  const cap = capOf(input);
  const atMostFen = atMost(input, cap);
  const forPerson = conditions.flatMap(({ id, outcome }) => (outcome === 'needs-person' ? [id] : []));
  return { clause, round, ...(cap && { cap }), ...(atMostFen !== undefined && { atMostFen }), forPerson };
};

const clausesOf = ({ content }: RoundVersion): PreparedClause[] =>
  content.clauses.flatMap((id) => findClause(content.policy, id) ?? []);

/** What a claimant may claim in these rounds: the law's own answer to an empty form is not "no". */
export const offersIn = (rounds: readonly RoundVersion[], known: Known): Offer[] =>
  rounds.flatMap((round) => clausesOf(round).flatMap((clause) => offerOf(clause, round, known) ?? []));

const takes = (clause: PreparedClause, round: RoundVersion, known: Known): boolean =>
  assess(emptyInput(clause, round, known)).conditions.some(
    ({ id, outcome }) => id === 'claimant-kind' && outcome === 'met',
  );

/** The caps of the years these rounds take, each once, the full ones too. */
export const capsIn = (rounds: readonly RoundVersion[], known: Known): YearlyCap[] => {
  const caps = new Map<string, YearlyCap>();
  for (const round of rounds)
    for (const clause of clausesOf(round)) {
      const cap = takes(clause, round, known) ? capOf(emptyInput(clause, round, known)) : undefined;
      if (cap) caps.set(`${cap.clauses.join()}#${cap.achievementYear}`, cap);
    }
  return [...caps.values()];
};
