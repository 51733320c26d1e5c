import * as z from 'zod';
import { claimEvent, positiveFen } from './claim-event.ts';

/** All that was ordered back has come in. */
export const claimRecovered = claimEvent({
  type: 'claim-recovered',
  version: 1,
  producers: ['finance', 'review', 'tick'],
  consumers: ['tell-claimant', 'public-register', 'statistics'],
  states: ['recovered'],
  roles: ['finance', 'clock'],
  data: z.object({ amountFen: positiveFen }),
});
