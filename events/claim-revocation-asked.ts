import * as z from 'zod';
import { claimEvent } from './claim-event.ts';

/** One person asked to take the award back; another has to do it. */
export const claimRevocationAsked = claimEvent({
  type: 'claim-revocation-asked',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant'],
  states: ['awaiting-allocation', 'approved', 'in-notice', 'payable', 'payment-returned'],
  roles: ['approver', 'officer'],
  data: z.object({}),
});
