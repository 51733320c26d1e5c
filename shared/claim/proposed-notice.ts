import type { PlainDate } from '../calendar/plain-date.ts';
import { decisionNotice } from './decision-notice.ts';
import type { NoticeGround } from './notice-ground.ts';
import type { DecidedCase, DecisionNotice, HeardOffice, Ruling } from './notice-shape.ts';
import type { Bilingual } from './shapes.ts';

/** What an approver looks at: the answer of `view-review`. */
type ReviewedClaim = {
  readonly id: string;
  readonly policy: string;
  readonly clause: string;
  readonly filing: Omit<NoticeGround, 'claim' | 'policy' | 'clause' | 'accountEnding'> & {
    readonly account: { readonly accountNumberEnding: string };
  };
  readonly assessmentAtSubmission: DecidedCase['assessment'];
  readonly assessmentNow: DecidedCase['assessment'];
  readonly opinions: readonly (Partial<Omit<HeardOffice, 'office'>> & { readonly name: Bilingual })[];
};

const heardIn = ({ opinions }: ReviewedClaim): HeardOffice[] =>
  opinions.flatMap(({ name, agrees, amountFen, reason, answers, givenOn }) =>
    agrees === undefined || givenOn === undefined
      ? []
      : [{ office: name.zh, agrees, amountFen, reason, answers: answers ?? {}, givenOn }],
  );

/** The notice as it would be if the approver signed this now; nothing in it is left to the imagination but its number. */
export const proposedNotice = (claim: ReviewedClaim, ruling: Ruling, today: PlainDate): DecisionNotice => {
  const { account, ...filed } = claim.filing;
  return decisionNotice({
    ...filed,
    claim: claim.id,
    policy: claim.policy,
    clause: claim.clause,
    accountEnding: account.accountNumberEnding,
    assessment: ruling.outcome === 'approved' ? claim.assessmentNow : claim.assessmentAtSubmission,
    heard: heardIn(claim),
    ruling,
    on: today,
  });
};
