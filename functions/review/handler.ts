import { decisionRoutes } from '../../shared/contract/decision-routes.ts';
import { reviewRoutes } from '../../shared/contract/review-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { approveClaim } from './approve-claim.ts';
import { askRevocation } from './ask-revocation.ts';
import { cancelRecovery } from './cancel-recovery.ts';
import { cancelRevocation } from './cancel-revocation.ts';
import { countQueue } from './count-queue.ts';
import { debarClaimant } from './debar-claimant.ts';
import { dismissObjection } from './dismiss-objection.ts';
import { giveOpinion } from './give-opinion.ts';
import { liftDebarment } from './lift-debarment.ts';
import { listAwards } from './list-awards.ts';
import { listDecisions } from './list-decisions.ts';
import { listObjections } from './list-objections.ts';
import { listQueue } from './list-queue.ts';
import { listRevocations } from './list-revocations.ts';
import { orderRecovery } from './order-recovery.ts';
import { readEvidence } from './read-evidence.ts';
import { reduceRecovery } from './reduce-recovery.ts';
import { refuseClaim } from './refuse-claim.ts';
import { returnClaim } from './return-claim.ts';
import { revokeClaim } from './revoke-claim.ts';
import { upholdObjection } from './uphold-objection.ts';
import { viewAward } from './view-award.ts';
import { viewChecks } from './view-checks.ts';
import { viewDebarments } from './view-debarments.ts';
import { viewObjection } from './view-objection.ts';
import { viewReview } from './view-review.ts';

export const handler = boundary(
  'review',
  { ...decisionRoutes, ...reviewRoutes },
  {
    'list-queue': listQueue,
    'count-queue': countQueue,
    'list-decisions': listDecisions,
    'view-checks': viewChecks,
    'view-review': viewReview,
    'read-evidence': readEvidence,
    'give-opinion': giveOpinion,
    'return-claim': returnClaim,
    'approve-claim': approveClaim,
    'refuse-claim': refuseClaim,
    'list-objections': listObjections,
    'view-objection': viewObjection,
    'dismiss-objection': dismissObjection,
    'uphold-objection': upholdObjection,
    'list-awards': listAwards,
    'view-award': viewAward,
    'list-revocations': listRevocations,
    'ask-revocation': askRevocation,
    'cancel-revocation': cancelRevocation,
    'revoke-claim': revokeClaim,
    'order-recovery': orderRecovery,
    'reduce-recovery': reduceRecovery,
    'cancel-recovery': cancelRecovery,
    'view-debarments': viewDebarments,
    'debar-claimant': debarClaimant,
    'lift-debarment': liftDebarment,
  },
);
