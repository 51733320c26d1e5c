import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** What was paid, or part of it, has to be paid back by a day. */
export const claimRecoveryOrdered = claimEvent({
  type: 'claim-recovery-ordered',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['recovering'],
  roles: ['approver'],
  data: z.object({ amountFen: positiveFen, dueOn: z.iso.date() }),
});
