import type * as z from 'zod';
import { claimAccountConfirmed } from './claim-account-confirmed.ts';
import { claimAccountCorrected } from './claim-account-corrected.ts';
import { claimAllocated } from './claim-allocated.ts';
import { claimApproved } from './claim-approved.ts';
import { claimListed } from './claim-listed.ts';
import { claimObjected } from './claim-objected.ts';
import { claimObjectionDismissed } from './claim-objection-dismissed.ts';
import { claimObjectionUpheld } from './claim-objection-upheld.ts';
import { claimOffset } from './claim-offset.ts';
import { claimOpinionGiven } from './claim-opinion-given.ts';
import { claimPaid } from './claim-paid.ts';
import { claimPayable } from './claim-payable.ts';
import { claimPaymentReturned } from './claim-payment-returned.ts';
import { claimPutOnNotice } from './claim-put-on-notice.ts';
import { claimReceiptConfirmed } from './claim-receipt-confirmed.ts';
import { claimRecovered } from './claim-recovered.ts';
import { claimRecoveryCancelled } from './claim-recovery-cancelled.ts';
import { claimRecoveryOrdered } from './claim-recovery-ordered.ts';
import { claimRecoveryReceived } from './claim-recovery-received.ts';
import { claimRecoveryReduced } from './claim-recovery-reduced.ts';
import { claimRefused } from './claim-refused.ts';
import { claimReturned } from './claim-returned.ts';
import { claimReviewAsked } from './claim-review-asked.ts';
import { claimRevocationAsked } from './claim-revocation-asked.ts';
import { claimRevocationCancelled } from './claim-revocation-cancelled.ts';
import { claimRevoked } from './claim-revoked.ts';
import { claimSigned } from './claim-signed.ts';
import { claimSubmitted } from './claim-submitted.ts';
import { claimUnlisted } from './claim-unlisted.ts';
import { claimWithdrawn } from './claim-withdrawn.ts';

/** Everything that can happen to a claim once it is submitted, by the type of its event. */
export const claimEvents = {
  'claim-submitted': claimSubmitted,
  'claim-opinion-given': claimOpinionGiven,
  'claim-returned': claimReturned,
  'claim-withdrawn': claimWithdrawn,
  'claim-signed': claimSigned,
  'claim-approved': claimApproved,
  'claim-refused': claimRefused,
  'claim-put-on-notice': claimPutOnNotice,
  'claim-payable': claimPayable,
  'claim-listed': claimListed,
  'claim-unlisted': claimUnlisted,
  'claim-paid': claimPaid,
  'claim-receipt-confirmed': claimReceiptConfirmed,
  'claim-allocated': claimAllocated,
  'claim-revocation-asked': claimRevocationAsked,
  'claim-revocation-cancelled': claimRevocationCancelled,
  'claim-revoked': claimRevoked,
  'claim-objected': claimObjected,
  'claim-objection-dismissed': claimObjectionDismissed,
  'claim-objection-upheld': claimObjectionUpheld,
  'claim-offset': claimOffset,
  'claim-payment-returned': claimPaymentReturned,
  'claim-account-corrected': claimAccountCorrected,
  'claim-account-confirmed': claimAccountConfirmed,
  'claim-recovery-ordered': claimRecoveryOrdered,
  'claim-recovery-received': claimRecoveryReceived,
  'claim-recovery-reduced': claimRecoveryReduced,
  'claim-recovery-cancelled': claimRecoveryCancelled,
  'claim-recovered': claimRecovered,
  'claim-review-asked': claimReviewAsked,
} as const;

export type ClaimEventType = keyof typeof claimEvents;

export type ClaimEvent = { [T in ClaimEventType]: z.infer<(typeof claimEvents)[T]['schema']> }[ClaimEventType];
