import * as z from 'zod';
import { account, contact } from '../claim/claimant.ts';
import { claimStates } from '../claim/lifecycle.ts';
import { appointment, binding } from '../claim/person.ts';
import { bilingual, derived, fen, sha256Hex } from '../claim/shapes.ts';
import { evidenceName, evidenceTypes, maxEvidenceBytes, typeOfName } from '../evidence/accepted.ts';
import { draftInput, newDraftInput } from './clause-bodies.ts';
import { groundsView } from './grounds-view.ts';
import {
  claimantId,
  claimantView,
  claimSummary,
  claimView,
  evidenceView,
  explainedAssessment,
  pageOf,
  paging,
  receiptAnswer,
  uploadView,
} from './parts.ts';
import { askReviewBody, withdrawBody } from './reason-bodies.ts';
import type { Route } from './route.ts';
import { standingView } from './standing-parts.ts';

const boundary = { function: 'enterprise', access: 'signed-in' } as const;
const ofClaimant = z.strictObject({ claimant: claimantId });
const ofClaim = z.strictObject({ claim: derived });
const ofEvidence = z.strictObject({ claim: derived, evidence: derived });

export const enterpriseRoutes = {
  'view-me': {
    ...boundary,
    method: 'GET',
    path: '/api/me',
    summary: 'Who I am here: roles, and the claimants I act for',
    answer: z.strictObject({
      id: z.string(),
      name: z.string(),
      roles: z.array(appointment.extend({ departmentName: bilingual.optional() })),
      bindings: z.array(binding.extend({ claimantName: z.string() })),
      today: z.string(),
    }),
  },
  'view-claimant': {
    ...boundary,
    method: 'GET',
    path: '/api/claimants/{claimant}',
    summary: 'The profile of a claimant I act for',
    pathParameters: ofClaimant,
    answer: claimantView,
  },
  'save-profile': {
    ...boundary,
    method: 'PUT',
    path: '/api/claimants/{claimant}/profile',
    summary: 'Sets contact and account; what comes from a register stays as it is',
    pathParameters: ofClaimant,
    body: z.strictObject({ contact: contact.optional(), account: account.optional() }),
    answer: receiptAnswer,
    command: true,
  },
  'view-standing': {
    ...boundary,
    method: 'GET',
    path: '/api/claimants/{claimant}/standing',
    summary: 'Where a claimant stands: what waits for it, what it may claim now, what is on the way, what it got',
    pathParameters: ofClaimant,
    answer: standingView,
  },
  'list-claims': {
    ...boundary,
    method: 'GET',
    path: '/api/claimants/{claimant}/claims',
    summary: 'Claims of a claimant, newest first; those in one state where it is named',
    pathParameters: ofClaimant,
    query: z.strictObject({ ...paging, state: z.enum(claimStates).optional() }),
    answer: pageOf(claimSummary),
  },
  'create-draft': {
    ...boundary,
    method: 'POST',
    path: '/api/claimants/{claimant}/claims',
    summary: 'Begins a draft for one clause of a published round',
    pathParameters: ofClaimant,
    body: newDraftInput,
    answer: z.strictObject({ id: derived, revision: z.int() }),
    status: 201,
    command: true,
  },
  'view-claim': {
    ...boundary,
    method: 'GET',
    path: '/api/claims/{claim}',
    summary: 'A claim of mine: what was filed, whose turn it is, what I can do',
    pathParameters: ofClaim,
    answer: claimView,
  },
  'save-draft': {
    ...boundary,
    method: 'PUT',
    path: '/api/claims/{claim}/draft',
    summary: 'Saves the working copy of a draft or of a claim returned for correction',
    pathParameters: ofClaim,
    body: draftInput,
    answer: z.strictObject({ id: derived, revision: z.int() }),
  },
  'assess-draft': {
    ...boundary,
    method: 'GET',
    path: '/api/claims/{claim}/assessment',
    summary: 'What the working copy would give now, and what is still missing',
    pathParameters: ofClaim,
    answer: explainedAssessment,
  },
  'view-grounds': {
    ...boundary,
    method: 'GET',
    path: '/api/claims/{claim}/grounds',
    summary: 'All that the working copy is judged on beside its content, so that a page can assess while one writes',
    pathParameters: ofClaim,
    answer: groundsView,
  },
  'add-evidence': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/evidence',
    summary: 'Announces a paper and answers with the form that uploads it straight to storage',
    pathParameters: ofClaim,
    body: z
      .strictObject({
        kind: z.string().regex(/^[a-z][a-z-]{1,39}$/),
        fileName: z.string().regex(evidenceName),
        contentType: z.enum(evidenceTypes),
        sizeBytes: z.int().min(1).max(maxEvidenceBytes),
        sha256: sha256Hex,
      })
      .refine(({ fileName, contentType }) => typeOfName(fileName) === contentType, {
        path: ['fileName'],
        error: 'name-of-other-type',
      }),
    answer: z.strictObject({
      id: derived,
      upload: uploadView,
    }),
    status: 201,
    command: true,
  },
  'complete-evidence': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/evidence/{evidence}/complete',
    summary: 'Verifies an uploaded paper: key, size, SHA-256 and type',
    pathParameters: ofEvidence,
    answer: evidenceView,
    command: true,
  },
  'read-own-evidence': {
    ...boundary,
    method: 'GET',
    path: '/api/claims/{claim}/evidence/{evidence}',
    summary: 'An address, valid for five minutes, where a paper of mine can be read',
    pathParameters: ofEvidence,
    answer: z.strictObject({ url: z.string(), sha256: sha256Hex, fileName: z.string() }),
  },
  'remove-evidence': {
    ...boundary,
    method: 'DELETE',
    path: '/api/claims/{claim}/evidence/{evidence}',
    summary: 'Takes a paper out of the working copy',
    pathParameters: ofEvidence,
    answer: z.strictObject({ id: derived }),
  },
  'submit-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/submit',
    summary: 'Files the claim, or files it again after correction; all is frozen as it stands',
    pathParameters: ofClaim,
    body: z.strictObject({
      revision: z.int().min(1),
      commitment: z.literal(true),
      /** What the person saw: another round or another sum by now is told, and nothing is filed. */
      shown: z.strictObject({ roundVersion: z.int().min(1), amountFen: fen.nullable() }).optional(),
    }),
    answer: receiptAnswer,
    command: true,
  },
  'withdraw-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/withdraw',
    summary: 'Withdraws a claim before it is approved',
    pathParameters: ofClaim,
    body: withdrawBody,
    answer: receiptAnswer,
    command: true,
  },
  'ask-review': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/ask-review',
    summary: 'Asks once for a review of a refused claim by other persons',
    pathParameters: ofClaim,
    body: askReviewBody,
    answer: receiptAnswer,
    command: true,
  },
  'confirm-receipt': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/confirm-receipt',
    summary: 'Confirms that the money arrived',
    pathParameters: ofClaim,
    answer: receiptAnswer,
    command: true,
  },
  'correct-account': {
    ...boundary,
    method: 'POST',
    path: '/api/claims/{claim}/account',
    summary: 'Names another account after the bank gave the payment back; finance confirms it',
    pathParameters: ofClaim,
    body: z.strictObject({ account }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
