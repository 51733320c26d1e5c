import { type Fen, shareOf } from '../money/fen.ts';
import type { Amount, Step } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { valueOn } from './dated.ts';
import type { Figures } from './judge-condition.ts';
import { countyKey, invoiceKey } from './judge-key.ts';
import { lowerAwardedFen } from './ladders.ts';
import type { PreparedClause } from './prepare-clause.ts';
import type { PerEnterpriseFigures, RateFigures } from './scheme-figures.ts';
import { countedKeys, type UnitFigures } from './trademark-units.ts';
import type { Dated, Sum } from './vocabulary.ts';

/** A sum with the way to it; made only when every condition it rests on is known. */
export type Granted = {
  readonly amount: Amount;
  readonly steps: readonly Step[];
  readonly awardKeys: readonly string[];
};

const none: readonly string[] = Object.freeze([]);

const ended = (clause: PreparedClause, fen: Fen, before: readonly Step[], awardKeys: readonly string[]): Granted => {
  const { kind } = clause.grant;
  return {
    amount: { kind, fen },
    steps: [...before, { id: 'result', fen, citation: clause.citation, kind }],
    awardKeys,
  };
};

const incomplete = (clause: PreparedClause): never => {
  throw new TypeError(`${clause.id}: a sum was asked for although a condition it rests on is not met`);
};

/** The keys of an award whose sum counts no units. */
const factKeys = ({ clause, facts }: AssessmentInput): readonly string[] => {
  switch (clause.key.by) {
    case 'claimant':
      return none;
    case 'fact': {
      const value = facts[clause.key.fact];
      return value == null ? incomplete(clause) : [String(value)];
    }
    case 'county-year':
      return facts.county == null || facts.year == null ? incomplete(clause) : [countyKey(facts.county, facts.year)];
    case 'invoices': {
      const keys = new Set<string>();
      for (const invoice of facts.invoices ?? []) {
        if (invoice?.number == null || invoice.issuer == null) return incomplete(clause);
        keys.add(invoiceKey(invoice.number, invoice.issuer));
      }
      return [...keys];
    }
    case 'units':
      return incomplete(clause);
  }
};

const named = (input: AssessmentInput, sums: NonNullable<PreparedClause['named']>): Granted => {
  const { clause } = input;
  const full = valueOn(sums, input.eventOn);
  const lowerFen = lowerAwardedFen(input);
  const awardKeys = factKeys(input);
  if (lowerFen === 0) return { amount: full.amount, steps: full.steps, awardKeys };
  const { citation, grant } = clause;
  const sum: Step = { id: 'clause-sum', fen: full.fen, citation, kind: grant.kind };
  const less: Step = { id: 'ladder-difference', fen: lowerFen, citation, bound: true };
  return ended(clause, full.fen - lowerFen, [sum, less], awardKeys);
};

const shareOfAward = (input: AssessmentInput, basisPoints: Dated<number>): Granted => {
  const { clause, facts, eventOn } = input;
  const award = facts.award ?? incomplete(clause);
  const full = clause.awardSums.get(award);
  if (full === undefined) return incomplete(clause);
  const baseFen = valueOn(full, eventOn);
  const share = valueOn(basisPoints, eventOn);
  const fen = shareOf(baseFen, share);
  const { citation } = clause;
  const step: Step = { id: 'share-of-award', fen, citation, bound: true, award, baseFen, basisPoints: share };
  return ended(clause, fen, [step], factKeys(input));
};

const units = ({ clause }: AssessmentInput, figures: UnitFigures): Granted => {
  const { unitFen, capFen, awardedFen, capShared: shared, year } = figures;
  const { citation } = clause;
  const count = figures.units.length;
  const allFen = count * unitFen;
  const roomFen = capFen - awardedFen;
  const fen = Math.min(allFen, roomFen);
  const limited = allFen > roomFen;
  const counted: Step = { id: 'units', fen: allFen, citation, units: count, unitFen };
  const cap: Step = { id: 'yearly-cap', fen: capFen, citation, shared };
  const before: Step = { id: 'already-awarded', fen: awardedFen, citation, year };
  const steps: Step[] = limited
    ? [counted, { ...cap, bound: true }, before]
    : [{ ...counted, bound: true }, cap, before];
  return ended(clause, fen, steps, countedKeys(figures, fen));
};

const rate = (input: AssessmentInput, { scheme, year, awardedFen, roomFen, sumFen }: RateFigures): Granted => {
  const { clause, facts } = input;
  const { citation } = clause;
  const baseFen = facts.paidFen;
  if (scheme === undefined || year === undefined || roomFen === undefined || sumFen === undefined || baseFen == null) {
    return incomplete(clause);
  }
  const basisPoints = scheme.rateBasisPoints;
  const shareFen = shareOf(baseFen, basisPoints);
  const limited = shareFen > roomFen;
  const share: Step = { id: 'rate', fen: shareFen, citation, baseFen, basisPoints };
  const cap: Step = { id: 'claimant-year-cap', fen: scheme.perClaimantYearCapFen, citation };
  const before: Step = { id: 'already-awarded', fen: awardedFen, citation, year };
  const steps: Step[] = limited ? [share, { ...cap, bound: true }, before] : [{ ...share, bound: true }, cap, before];
  return ended(clause, sumFen, steps, factKeys(input));
};

const perEnterprise = (input: AssessmentInput, { scheme, sumFen }: PerEnterpriseFigures): Granted => {
  const { clause, facts } = input;
  const { citation } = clause;
  const count = facts.newlyOnCloud;
  if (scheme === undefined || sumFen === undefined || count == null) return incomplete(clause);
  const { perEnterpriseFen: unitFen, capFen } = scheme;
  const product = count * unitFen;
  const line = { id: 'per-enterprise' as const, citation, units: count, unitFen };
  const each: Step = Number.isSafeInteger(product) ? { ...line, fen: product } : { ...line, fen: capFen, beyond: true };
  const cap: Step = { id: 'scheme-cap', fen: capFen, citation };
  const limited = product > capFen;
  const steps: Step[] = limited ? [each, { ...cap, bound: true }] : [{ ...each, bound: true }, cap];
  return ended(clause, sumFen, steps, factKeys(input));
};

const misplaced = (sum: Sum): never => {
  throw new TypeError(`a sum of kind ${sum.kind} without its figures`);
};

/** The sum a clause grants, what bound it, and the keys an award of it takes. */
export const grantedSum = (input: AssessmentInput, figures: Figures): Granted => {
  const { sum } = input.clause.grant;
  switch (sum.kind) {
    case 'named':
      return input.clause.named === undefined ? misplaced(sum) : named(input, input.clause.named);
    case 'share-of-award':
      return shareOfAward(input, sum.basisPoints);
    case 'units':
      return figures?.kind === 'units' ? units(input, figures) : misplaced(sum);
    case 'rate':
      return figures?.kind === 'rate' ? rate(input, figures) : misplaced(sum);
    case 'per-enterprise':
      return figures?.kind === 'per-enterprise' ? perEnterprise(input, figures) : misplaced(sum);
  }
};
