import * as z from 'zod';
import { claimEvent, derivedId, positiveFen } from './claim-event.ts';

/** The claim is a line of a payout list. */
export const claimListed = claimEvent({
  type: 'claim-listed',
  version: 1,
  producers: ['finance'],
  consumers: ['statistics'],
  states: ['listed'],
  roles: ['finance'],
  data: z.object({ list: derivedId, amountFen: positiveFen }),
});
