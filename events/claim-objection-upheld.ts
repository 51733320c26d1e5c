import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** An objection was found right: the award is undone and the review open again. */
export const claimObjectionUpheld = claimEvent({
  type: 'claim-objection-upheld',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'tell-department', 'public-register'],
  states: ['reviewed'],
  roles: ['approver', 'officer'],
  data: z.object({ objection: z.int().min(1), amountFen: positiveFen, pot: z.string() }),
});
