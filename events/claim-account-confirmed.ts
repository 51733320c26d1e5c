import * as z from 'zod';
import { claimEvent } from './claim-event.ts';

/** Finance confirmed the corrected account; the claim may be paid again. */
export const claimAccountConfirmed = claimEvent({
  type: 'claim-account-confirmed',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant'],
  states: ['payable'],
  roles: ['finance'],
  data: z.object({ account: z.int().min(1) }),
});
