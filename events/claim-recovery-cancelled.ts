import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** The order to pay back was taken back before anything came in. */
export const claimRecoveryCancelled = claimEvent({
  type: 'claim-recovery-cancelled',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register'],
  states: ['paid'],
  roles: ['approver'],
  data: z.object({ amountFen: positiveFen }),
});
