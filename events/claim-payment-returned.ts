import * as z from 'zod';
import { claimEvent, derivedId, positiveFen } from './claim-event.ts';

/** The bank gave the payment back; it waits for a corrected account. */
export const claimPaymentReturned = claimEvent({
  type: 'claim-payment-returned',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['payment-returned'],
  roles: ['finance'],
  data: z.object({ list: derivedId, attempt: z.int().min(1), amountFen: positiveFen }),
});
