import * as z from 'zod';
import { claimantHats, claimEvent } from './claim-event.ts';

/** The claimant named another account after the bank gave a payment back. */
export const claimAccountCorrected = claimEvent({
  type: 'claim-account-corrected',
  version: 1,
  producers: ['enterprise'],
  consumers: ['tell-department'],
  states: ['payment-returned'],
  roles: claimantHats,
  data: z.object({ account: z.int().min(1) }),
});
