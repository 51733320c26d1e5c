import * as z from 'zod';
import { claimEvent, derivedId } from './claim-event.ts';

/** The list was dropped before it was sealed; the claim waits for another. */
export const claimUnlisted = claimEvent({
  type: 'claim-unlisted',
  version: 1,
  producers: ['finance'],
  consumers: ['statistics'],
  states: ['payable'],
  roles: ['finance'],
  data: z.object({ list: derivedId }),
});
