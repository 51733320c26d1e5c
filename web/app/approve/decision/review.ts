import type { Fen } from '../../../../shared/money/fen.ts';
import type { Answer } from '../../api/call.ts';

export type Review = Answer<'view-review'>;
export type Checks = Answer<'view-checks'>;

/** The least any department gave; undefined while one is missing or against. */
export const lowestOpinion = ({ opinions }: Pick<Review, 'opinions'>): Fen | undefined => {
  const sums = opinions.map(({ amountFen }) => amountFen);
  return sums.every((sum) => sum !== undefined) ? Math.min(...sums) : undefined;
};

/** The most that can be approved: the lowest opinion, and no more than the sum of now. */
export const mostFen = (review: Review): Fen | undefined => {
  const sum = review.assessmentNow.amount?.fen;
  const lowest = lowestOpinion(review);
  return sum === undefined || lowest === undefined ? undefined : Math.min(sum, lowest);
};

/** What was judged is no longer what is there: filed anew, or assessed differently. */
export const isOther = (seen: Review, now: Review): boolean =>
  seen.contentRevision !== now.contentRevision || seen.assessmentHash !== now.assessmentHash;

/** The conditions of now as a refusal may rest on them: those not met first, those met last. */
export const failedFirst = ({ assessmentNow }: Review): Review['assessmentNow']['conditions'] =>
  [...assessmentNow.conditions].sort((one, other) => doubt(other) - doubt(one));

const doubt = ({ outcome }: { readonly outcome: string }): number =>
  outcome === 'not-met' ? 2 : outcome === 'met' ? 0 : 1;
