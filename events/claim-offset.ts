import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** The whole sum was kept back against what the claimant has to pay back. */
export const claimOffset = claimEvent({
  type: 'claim-offset',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['paid'],
  roles: ['finance'],
  data: z.object({ amountFen: positiveFen }),
});
