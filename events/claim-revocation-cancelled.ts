import * as z from 'zod';
import { claimEvent } from './claim-event.ts';

/** The request to take the award back was withdrawn. */
export const claimRevocationCancelled = claimEvent({
  type: 'claim-revocation-cancelled',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant'],
  states: ['awaiting-allocation', 'approved', 'in-notice', 'payable', 'payment-returned'],
  roles: ['approver', 'officer'],
  data: z.object({}),
});
