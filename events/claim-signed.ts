import * as z from 'zod';
import { claimEvent, positiveFen, sha256Hex } from './claim-event.ts';

/** An approver signed, and the sum needs more signatures than there are: nothing is taken yet. */
export const claimSigned = claimEvent({
  type: 'claim-signed',
  version: 1,
  producers: ['review'],
  consumers: ['statistics'],
  states: ['reviewed'],
  roles: ['approver'],
  data: z.object({
    amountFen: positiveFen,
    assessmentHash: sha256Hex,
    /** This one's place among the signatures. */
    signature: z.int().min(1),
    needed: z.int().min(2),
  }),
});
