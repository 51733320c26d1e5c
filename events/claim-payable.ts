import * as z from 'zod';
import { claimEvent, derivedId } from './claim-event.ts';

/** The last day of the notice has passed. Finance lets notices end before it fills a list, so it produces this too. */
export const claimPayable = claimEvent({
  type: 'claim-payable',
  version: 1,
  producers: ['tick', 'finance'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['payable'],
  roles: ['clock'],
  data: z.object({ notice: derivedId, endedOn: z.iso.date() }),
});
