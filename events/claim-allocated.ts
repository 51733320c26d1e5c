import * as z from 'zod';
import { claimEvent, derivedId, positiveFen } from './claim-event.ts';

/** The fund was shared out: what the claim gets of the sum it was approved at. */
export const claimAllocated = claimEvent({
  type: 'claim-allocated',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['approved'],
  roles: ['finance'],
  data: z.object({ allocation: derivedId, fullFen: positiveFen, allocatedFen: positiveFen }),
});
