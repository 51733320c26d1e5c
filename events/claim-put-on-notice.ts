import * as z from 'zod';
import { claimEvent, derivedId, positiveFen } from './claim-event.ts';

/** The approved claim stands on a public notice, open to objection. */
export const claimPutOnNotice = claimEvent({
  type: 'claim-put-on-notice',
  version: 1,
  producers: ['officer'],
  consumers: ['tell-claimant', 'public-register'],
  states: ['in-notice'],
  roles: ['officer'],
  data: z.object({ notice: derivedId, amountFen: positiveFen }),
});
