import * as z from 'zod';
import { claimEvent, departmentId, positiveFen } from './claim-event.ts';

/** A department agreed to a sum or was against; with the last of them the claim is reviewed. */
export const claimOpinionGiven = claimEvent({
  type: 'claim-opinion-given',
  version: 1,
  producers: ['review'],
  consumers: ['tell-claimant', 'statistics'],
  states: ['submitted', 'reviewed'],
  roles: ['reviewer'],
  data: z.object({
    department: departmentId,
    contentRevision: z.int().min(1),
    agrees: z.boolean(),
    /** Absent when the department is against. */
    amountFen: positiveFen.optional(),
  }),
});
