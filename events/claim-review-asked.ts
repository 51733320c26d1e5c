import * as z from 'zod';
import { claimantHats, claimEvent, departmentId } from './claim-event.ts';

/** A refused claimant asked once for a review by other persons. */
export const claimReviewAsked = claimEvent({
  type: 'claim-review-asked',
  version: 1,
  producers: ['enterprise'],
  consumers: ['tell-department'],
  states: ['submitted'],
  roles: claimantHats,
  data: z.object({ departments: z.array(departmentId) }),
});
