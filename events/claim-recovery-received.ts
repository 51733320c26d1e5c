import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** Part of what was ordered back has come in. */
export const claimRecoveryReceived = claimEvent({
  type: 'claim-recovery-received',
  version: 1,
  producers: ['finance'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['recovering'],
  roles: ['finance'],
  data: z.object({ amountFen: positiveFen, receivedFen: positiveFen }),
});
