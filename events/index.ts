import type * as z from 'zod';
import { claimApproved } from './claim-approved.ts';
import { claimListed } from './claim-listed.ts';
import { claimOpinionGiven } from './claim-opinion-given.ts';
import { claimPaid } from './claim-paid.ts';
import { claimPayable } from './claim-payable.ts';
import { claimPutOnNotice } from './claim-put-on-notice.ts';
import { claimReceiptConfirmed } from './claim-receipt-confirmed.ts';
import { claimRefused } from './claim-refused.ts';
import { claimReturned } from './claim-returned.ts';
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
} as const;

export type ClaimEventType = keyof typeof claimEvents;

export type ClaimEvent = { [T in ClaimEventType]: z.infer<(typeof claimEvents)[T]['schema']> }[ClaimEventType];
