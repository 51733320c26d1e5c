import { boundary } from '../../shared/http/boundary.ts';
import { approveClaim } from './approve-claim.ts';
import { giveOpinion } from './give-opinion.ts';
import { listDecisions } from './list-decisions.ts';
import { listQueue } from './list-queue.ts';
import { readEvidence } from './read-evidence.ts';
import { refuseClaim } from './refuse-claim.ts';
import { returnClaim } from './return-claim.ts';
import { viewReview } from './view-review.ts';

export const handler = boundary('review', {
  'list-queue': listQueue,
  'list-decisions': listDecisions,
  'view-review': viewReview,
  'read-evidence': readEvidence,
  'give-opinion': giveOpinion,
  'return-claim': returnClaim,
  'approve-claim': approveClaim,
  'refuse-claim': refuseClaim,
});
