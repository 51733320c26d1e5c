import * as z from 'zod';
import { claimantHats, claimEvent, claimPart, departmentId, sha256Hex } from './claim-event.ts';

/** The claimant handed the claim in, first or after corrections; it is frozen from here on. */
export const claimSubmitted = claimEvent({
  type: 'claim-submitted',
  version: 1,
  producers: ['enterprise'],
  consumers: ['tell-department', 'statistics'],
  states: ['submitted', 'reviewed'],
  roles: claimantHats,
  data: z.object({
    /** 1 for the first filing; each correction adds one. */
    filing: z.int().min(1),
    contentHash: sha256Hex,
    verdict: z.enum(['payable', 'needs-person']),
    ceilingFen: z.int().min(0).nullable(),
    departments: z.array(departmentId),
    changed: z.array(claimPart),
    /** Departments whose opinion no longer stands. */
    lapsed: z.array(departmentId),
  }),
});
