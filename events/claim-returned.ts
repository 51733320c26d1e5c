import * as z from 'zod';
import { claimEvent, claimPart, departmentId } from './claim-event.ts';

/** The claim went back to the claimant with the whole list of corrections; the words of each are in the journal. */
export const claimReturned = claimEvent({
  type: 'claim-returned',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['returned'],
  roles: ['reviewer', 'approver'],
  data: z.object({
    /** Absent when an approver returned it. */
    department: departmentId.optional(),
    corrections: z.array(z.object({ target: claimPart, kind: z.enum(['wrong', 'missing', 'outdated']) })).min(1),
    dueOn: z.iso.date(),
  }),
});
