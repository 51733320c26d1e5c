import { enterpriseRoutes } from '../../shared/contract/enterprise-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { addEvidence } from './add-evidence.ts';
import { askReview } from './ask-review.ts';
import { assessDraft } from './assess-draft.ts';
import { completeEvidence } from './complete-evidence.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { correctAccount } from './correct-account.ts';
import { createDraft } from './create-draft.ts';
import { listClaims } from './list-claims.ts';
import { readOwnEvidence } from './read-own-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';
import { saveDraft } from './save-draft.ts';
import { saveProfile } from './save-profile.ts';
import { submitClaim } from './submit-claim.ts';
import { viewClaim } from './view-claim.ts';
import { viewClaimant } from './view-claimant.ts';
import { viewGrounds } from './view-grounds.ts';
import { viewMe } from './view-me.ts';
import { viewStanding } from './view-standing.ts';
import { withdrawClaim } from './withdraw-claim.ts';

export const handler = boundary('enterprise', enterpriseRoutes, {
  'view-me': viewMe,
  'view-claimant': viewClaimant,
  'save-profile': saveProfile,
  'view-standing': viewStanding,
  'list-claims': listClaims,
  'create-draft': createDraft,
  'view-claim': viewClaim,
  'save-draft': saveDraft,
  'assess-draft': assessDraft,
  'view-grounds': viewGrounds,
  'add-evidence': addEvidence,
  'complete-evidence': completeEvidence,
  'read-own-evidence': readOwnEvidence,
  'remove-evidence': removeEvidence,
  'submit-claim': submitClaim,
  'withdraw-claim': withdrawClaim,
  'confirm-receipt': confirmReceipt,
  'correct-account': correctAccount,
  'ask-review': askReview,
});
