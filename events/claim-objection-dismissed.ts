import * as z from 'zod';
import { claimEvent } from './claim-event.ts';

/** An objection was found without ground; with none left open the notice goes on. */
export const claimObjectionDismissed = claimEvent({
  type: 'claim-objection-dismissed',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'public-register'],
  states: ['objected', 'in-notice'],
  roles: ['approver', 'officer'],
  data: z.object({ objection: z.int().min(1), noticeEndsOn: z.iso.date().optional() }),
});
