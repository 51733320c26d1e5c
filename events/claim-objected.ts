import * as z from 'zod';
import { claimEvent, derivedId } from './claim-event.ts';

/** Somebody objected to the claim on a public notice; this claim alone waits. */
export const claimObjected = claimEvent({
  type: 'claim-objected',
  version: 1,
  producers: ['public', 'officer'],
  consumers: ['tell-claimant', 'public-register'],
  states: ['objected'],
  roles: ['public', 'officer'],
  data: z.object({ notice: derivedId, objection: z.int().min(1) }),
});
