import * as z from 'zod';
import { decidedStates } from '../claim/decided-states.ts';
import { derived } from '../claim/shapes.ts';
import { awardView, checksView, debarmentsView, revocationRow } from './decision-parts.ts';
import { claimantId, claimSummary, pageOf, paging } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'review', access: 'signed-in', method: 'GET' } as const;
const ofClaim = z.strictObject({ claim: derived });

/** What approvers look at beside `review-routes`: the checks before a decision, and what was decided. */
export const decisionRoutes = {
  'view-checks': {
    ...boundary,
    path: '/api/review/claims/{claim}/checks',
    summary: 'What would stop the approval of a sum right now, with the figures: keys, cap, ladder, pot, signatures',
    pathParameters: ofClaim,
    query: z.strictObject({ amountFen: z.coerce.number().int().min(1).optional() }),
    answer: checksView,
  },
  'view-award': {
    ...boundary,
    path: '/api/review/claims/{claim}/award',
    summary: 'What was decided and what may be taken back of it: revocation, recovery, debarments',
    pathParameters: ofClaim,
    answer: awardView,
  },
  'list-awards': {
    ...boundary,
    path: '/api/review/awards',
    summary: 'Decided claims in one state',
    query: z.strictObject({
      state: z.enum(decidedStates).default('approved'),
      /** Part of a claim's number or of the claimant's name. */
      q: z.string().trim().min(1).max(80).optional(),
      ...paging,
    }),
    answer: pageOf(claimSummary),
  },
  'list-revocations': {
    ...boundary,
    path: '/api/review/revocations',
    summary: 'Awards that one person asked to revoke and another has to settle',
    query: z.strictObject(paging),
    answer: pageOf(revocationRow),
  },
  'view-debarments': {
    ...boundary,
    path: '/api/review/claimants/{claimant}/debarments',
    summary: 'When a claimant may not claim, why, and who ordered it',
    pathParameters: z.strictObject({ claimant: claimantId }),
    answer: debarmentsView,
  },
} as const satisfies Record<string, Route>;
