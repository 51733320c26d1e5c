import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** The order to pay back was too high: it is less by this sum, and what is left of all orders together. */
export const claimRecoveryReduced = claimEvent({
  type: 'claim-recovery-reduced',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['recovering'],
  roles: ['approver'],
  data: z.object({ amountFen: positiveFen, orderedFen: positiveFen }),
});
