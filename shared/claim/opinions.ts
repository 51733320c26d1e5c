import type { Assessment } from '../policy/assessment.ts';
import type { StoredAssessment } from '../policy/assessment-shape.ts';
import type { Claim } from './claim.ts';
import { failed, type Result } from './failure.ts';

type Judged = Pick<Assessment | StoredAssessment, 'amount' | 'conditions'>;

/** Conditions the text leaves to a person's judgement. */
export const questionsOf = ({ conditions }: Judged): string[] =>
  conditions.filter(({ outcome }) => outcome === 'needs-person').map(({ id }) => id);

/** Questions that no standing opinion has answered with yes. */
export const unansweredQuestions = (claim: Claim, judged: Judged): string[] =>
  questionsOf(judged).filter((id) => !Object.values(claim.opinions).some((opinion) => opinion.answers[id] === true));

/** A fixed sum is that sum or nothing; under a ceiling any amount from 1 分 up to it. */
export const amountFits = ({ amount }: Judged, amountFen: number): Result<undefined> => {
  if (!amount) return failed('assessment-blocks');
  if (amount.kind === 'fixed' && amountFen !== amount.fen)
    return failed('amount-not-fixed-sum', { sumFen: amount.fen });
  if (amountFen > amount.fen) return failed('amount-over-ceiling', { ceilingFen: amount.fen });
  return { ok: true, value: undefined };
};
