import * as z from 'zod';
import { claimEvent, positiveFen, sha256Hex } from './claim-event.ts';

/** The last signature: the award's keys are taken for this claim, and the money of the pot or its place in the sharing. */
export const claimApproved = claimEvent({
  type: 'claim-approved',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['approved', 'awaiting-allocation'],
  roles: ['approver'],
  data: z.object({
    amountFen: positiveFen,
    assessmentHash: sha256Hex,
    signature: z.int().min(1),
    needed: z.int().min(1),
    /** Programme and budget year, e.g. `brand-2020`. */
    pot: z.string().regex(/^[a-z]+-\d{4}$/),
  }),
});
