import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** The award was taken back before it was paid; pot, cap and key are free again. */
export const claimRevoked = claimEvent({
  type: 'claim-revoked',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['revoked'],
  roles: ['approver'],
  data: z.object({ amountFen: positiveFen, pot: z.string() }),
});
