import * as z from 'zod';
import { claimantHats, claimEvent } from './claim-event.ts';

/** The claimant took the claim back before it was decided. */
export const claimWithdrawn = claimEvent({
  type: 'claim-withdrawn',
  version: 1,
  producers: ['enterprise'],
  consumers: ['tell-department', 'statistics'],
  states: ['withdrawn'],
  roles: claimantHats,
  data: z.object({}),
});
