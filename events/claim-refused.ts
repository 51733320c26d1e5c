import * as z from 'zod';
import { claimEvent } from './claim-event.ts';

/** The claim was refused, on these conditions of its clause; the words of each reason are in the journal. */
export const claimRefused = claimEvent({
  type: 'claim-refused',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['refused'],
  roles: ['approver'],
  data: z.object({
    reasons: z.array(z.object({ condition: z.string().regex(/^[a-z][a-z-]{1,59}$/) })).min(1),
  }),
});
