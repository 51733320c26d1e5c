import * as z from 'zod';
import { claimEvent, derivedId, positiveFen } from './claim-event.ts';

/** The sealed list was paid; what the pot held for the claim is spent. */
export const claimPaid = claimEvent({
  type: 'claim-paid',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['paid'],
  roles: ['finance'],
  data: z.object({ list: derivedId, amountFen: positiveFen }),
});
