import { yearOf } from '../calendar/plain-date.ts';
import { type Fen, shareOf } from '../money/fen.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { AdoptionScheme, CountyScheme } from './inputs.ts';

/** As far as the facts reach, what a claim comes to at the rate of a scheme. */
export type RateFigures = {
  readonly kind: 'rate';
  readonly scheme: AdoptionScheme | undefined;
  readonly year: number | undefined;
  readonly awardedFen: Fen;
  /** What the claimant's cap of the year leaves; undefined while the year is unknown. */
  readonly roomFen: Fen | undefined;
  /** The sum after the cap; undefined while it is not certain. */
  readonly sumFen: Fen | undefined;
};

/** As far as the facts reach, what a county gets. */
export type PerEnterpriseFigures = {
  readonly kind: 'per-enterprise';
  readonly scheme: CountyScheme | undefined;
  readonly sumFen: Fen | undefined;
};

const awardedInYear = (input: AssessmentInput, year: number): Fen => {
  let fen = 0;
  for (const award of input.awarded) {
    if (award.clause === input.clause.id && award.achievementYear === year) fen += award.fen;
  }
  return fen;
};

export const rateFigures = (input: AssessmentInput): RateFigures => {
  const { facts } = input;
  const scheme = input.scheme != null && 'rateBasisPoints' in input.scheme ? input.scheme : undefined;
  const year = facts.paidOn == null ? undefined : yearOf(facts.paidOn);
  const awardedFen = year === undefined ? 0 : awardedInYear(input, year);
  if (scheme === undefined) {
    return { kind: 'rate', scheme, year, awardedFen, roomFen: undefined, sumFen: undefined };
  }
  const roomFen = roomOf(scheme.perClaimantYearCapFen, year, awardedFen);
  const sumFen = lesser(shareOfPaid(facts.paidFen, scheme.rateBasisPoints), roomFen);
  return { kind: 'rate', scheme, year, awardedFen, roomFen, sumFen };
};

/** A cap of zero leaves nothing in any year. */
const roomOf = (capFen: Fen, year: number | undefined, awardedFen: Fen): Fen | undefined => {
  if (year !== undefined) return capFen - awardedFen;
  return capFen === 0 ? 0 : undefined;
};

/** A rate of zero gives nothing of any sum. */
const shareOfPaid = (paidFen: Fen | null | undefined, rateBasisPoints: number): Fen | undefined => {
  if (paidFen != null) return shareOf(paidFen, rateBasisPoints);
  return rateBasisPoints === 0 ? 0 : undefined;
};

/** The lesser of two sums, not below zero; certain as soon as either is certainly nothing. */
const lesser = (one: Fen | undefined, other: Fen | undefined): Fen | undefined => {
  if ((one !== undefined && one <= 0) || (other !== undefined && other <= 0)) return 0;
  return one === undefined || other === undefined ? undefined : Math.min(one, other);
};

export const perEnterpriseFigures = (input: AssessmentInput): PerEnterpriseFigures => {
  const scheme = input.scheme != null && 'perEnterpriseFen' in input.scheme ? input.scheme : undefined;
  if (scheme === undefined) return { kind: 'per-enterprise', scheme, sumFen: undefined };
  return { kind: 'per-enterprise', scheme, sumFen: countySum(input.facts.newlyOnCloud, scheme) };
};

const countySum = (count: number | null | undefined, { perEnterpriseFen, capFen }: CountyScheme): Fen | undefined => {
  if (capFen === 0 || perEnterpriseFen === 0) return 0;
  if (count == null) return undefined;
  // Divides first: the product itself may pass 2^53.
  return count > Math.floor(capFen / perEnterpriseFen) ? capFen : count * perEnterpriseFen;
};
