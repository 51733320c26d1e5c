import * as z from 'zod';
import { correction } from '../claim/claim.ts';
import { derived, longText, positiveFen, sha256Hex } from '../claim/shapes.ts';
import { claimSummary, pageOf, paging, receiptAnswer, reviewView } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'review', access: 'signed-in' } as const;
const ofClaim = z.strictObject({ claim: derived });
const contentRevision = z.int().min(1);

export const reviewRoutes = {
  'list-queue': {
    ...boundary,
    method: 'GET',
    path: '/api/review/queue',
    summary: 'Claims that wait for the opinion of my department, due first',
    query: z.strictObject({ department: z.string(), ...paging }),
    answer: pageOf(claimSummary),
  },
  'list-decisions': {
    ...boundary,
    method: 'GET',
    path: '/api/review/decisions',
    summary: 'Reviewed claims that wait for an approver',
    query: z.strictObject(paging),
    answer: pageOf(claimSummary),
  },
  'view-review': {
    ...boundary,
    method: 'GET',
    path: '/api/review/claims/{claim}',
    summary: 'A claim to judge: conditions, sum, papers, opinions, both assessments',
    pathParameters: ofClaim,
    answer: reviewView,
  },
  'read-evidence': {
    ...boundary,
    method: 'GET',
    path: '/api/review/claims/{claim}/evidence/{evidence}',
    summary: 'An address, valid for five minutes, where the paper can be read',
    pathParameters: z.strictObject({ claim: derived, evidence: derived }),
    answer: z.strictObject({ url: z.string(), sha256: sha256Hex, fileName: z.string() }),
  },
  'give-opinion': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/opinion',
    summary: 'The opinion of a department: agrees to an amount, or is against with a reason',
    pathParameters: ofClaim,
    body: z.discriminatedUnion('agrees', [
      z.strictObject({
        agrees: z.literal(true),
        department: z.string(),
        contentRevision,
        amountFen: positiveFen,
        reason: longText.optional(),
        answers: z.record(z.string(), z.boolean()).default({}),
      }),
      z.strictObject({
        agrees: z.literal(false),
        department: z.string(),
        contentRevision,
        reason: longText,
        answers: z.record(z.string(), z.boolean()).default({}),
      }),
    ]),
    answer: receiptAnswer,
    command: true,
  },
  'return-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/return',
    summary: 'Returns the claim with the whole list of corrections',
    pathParameters: ofClaim,
    body: z.strictObject({
      contentRevision,
      department: z.string().optional(),
      corrections: z.array(correction).min(1).max(50),
    }),
    answer: receiptAnswer,
    command: true,
  },
  'approve-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/approve',
    summary: 'Signs an amount; the last signature needed takes award key, cap and pot',
    pathParameters: ofClaim,
    body: z.strictObject({
      contentRevision,
      assessmentHash: sha256Hex,
      amountFen: positiveFen,
      reason: longText.optional(),
    }),
    answer: receiptAnswer,
    command: true,
  },
  'refuse-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/refuse',
    summary: 'Refuses the claim with reasons, each with its clause',
    pathParameters: ofClaim,
    body: z.strictObject({
      contentRevision,
      reasons: z
        .array(z.strictObject({ condition: z.string(), words: longText }))
        .min(1)
        .max(20),
    }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
