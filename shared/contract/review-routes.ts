import * as z from 'zod';
import { correction } from '../claim/claim.ts';
import { objection } from '../claim/objection.ts';
import { bilingual, derived, longText, plainDate, positiveFen, sha256Hex } from '../claim/shapes.ts';
import { decisionRow } from './decision-parts.ts';
import { claimantId, claimSummary, pageOf, paging, receiptAnswer, reviewView } from './parts.ts';
import { recoveryOrder, recoveryReduction } from './recovery-parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'review', access: 'signed-in' } as const;
const ofClaim = z.strictObject({ claim: derived });
const ofClaimant = z.strictObject({ claimant: claimantId });
const because = z.strictObject({ reason: longText });
const ofObjection = z.strictObject({ claim: derived, objection: z.coerce.number().int().min(1).max(99_999) });
const contentRevision = z.int().min(1);
/** The reason is for the journal; the objector reads the reply, or where there is none the reason. */
const settlement = z.strictObject({ reason: longText, reply: longText.optional() });

const queueFilter = {
  /** Due today or before · all · a question to answer · waiting for other departments · contested. */
  view: z.enum(['due', 'all', 'questions', 'waiting', 'contested']).optional(),
  clause: z.string().max(64).optional(),
  /** Part of a claim's number or of the claimant's name. */
  q: z.string().trim().min(1).max(80).optional(),
  /** Due on this day or before. */
  due: plainDate.optional(),
  sort: z.enum(['due', 'due-last']).optional(),
};

const queueRow = claimSummary.extend({
  opinions: z.array(z.strictObject({ department: z.string(), name: bilingual, given: z.boolean() })),
  /** Conditions that need a person and have not been answered yet. */
  questions: z.array(z.string()),
  contested: z.array(
    claimSummary.pick({ claimantName: true, state: true, stateSinceOn: true }).extend({ claim: z.string() }),
  ),
});

export const reviewRoutes = {
  'list-queue': {
    ...boundary,
    method: 'GET',
    path: '/api/review/queue',
    summary: 'Claims my department is asked about, by view and filter, due first',
    query: z.strictObject({ department: z.string(), ...queueFilter, ...paging }),
    answer: pageOf(queueRow),
  },
  'count-queue': {
    ...boundary,
    method: 'GET',
    path: '/api/review/queue/counts',
    summary: 'How many claims each view of the queue has; of a very long one the first are counted',
    query: z.strictObject({ department: z.string() }),
    answer: z.strictObject({
      due: z.int(),
      all: z.int(),
      questions: z.int(),
      waiting: z.int(),
      contested: z.int(),
      /** Clauses of the claims counted. */
      clauses: z.array(z.string()),
      /** False where a view has more than were counted. */
      complete: z.boolean(),
    }),
  },
  'list-decisions': {
    ...boundary,
    method: 'GET',
    path: '/api/review/decisions',
    summary: 'Reviewed claims that wait for an approver',
    query: z.strictObject({ clause: queueFilter.clause, q: queueFilter.q, ...paging }),
    answer: pageOf(decisionRow),
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
    query: z.strictObject({ as: z.enum(['page', 'download']).optional() }),
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
  'list-objections': {
    ...boundary,
    method: 'GET',
    path: '/api/review/objections',
    summary: 'Claims held by objections, with the numbers of those open',
    query: z.strictObject(paging),
    answer: pageOf(
      claimSummary.extend({
        objections: z.array(z.int()),
        noticeDaysLeft: z.int(),
        /** Why this person may neither settle them nor learn who made them. */
        barred: z.string().optional(),
      }),
    ),
  },
  'view-objection': {
    ...boundary,
    method: 'GET',
    path: '/api/review/claims/{claim}/objections/{objection}',
    summary: 'An objection with who made it and why, for those who may settle it',
    pathParameters: ofObjection,
    answer: objection
      .omit({ claim: true, codeHash: true, enteredBy: true, settledBy: true, withAnother: true })
      .extend({
        settledWithAnother: z.boolean(),
        /** Other objections to the same claim that are not settled. */
        othersOpen: z.int(),
        claim: claimSummary,
        noticeDaysLeft: z.int(),
        /** What this person may do with it: who entered an objection settles none by it. */
        actions: z.array(z.enum(['dismiss-objection', 'uphold-objection'])),
      }),
  },
  'dismiss-objection': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/objections/{objection}/dismiss',
    summary: 'Finds an objection without ground; when none is left open the notice goes on',
    pathParameters: ofObjection,
    body: settlement,
    answer: receiptAnswer,
    command: true,
  },
  'uphold-objection': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/objections/{objection}/uphold',
    summary: 'Finds an objection right: keys, cap and money are given back, and the claim is reviewed again',
    pathParameters: ofObjection,
    body: settlement,
    answer: receiptAnswer,
    command: true,
  },
  'ask-revocation': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/ask-revocation',
    summary: 'Asks that an award not yet paid be taken back; it goes no further until another person decides',
    pathParameters: ofClaim,
    body: because,
    answer: receiptAnswer,
    command: true,
  },
  'cancel-revocation': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/cancel-revocation',
    summary: 'Takes back the request to revoke',
    pathParameters: ofClaim,
    body: because,
    answer: receiptAnswer,
    command: true,
  },
  'revoke-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/revoke',
    summary: 'Revokes an award that another person asked to revoke: pot, cap and award key are free again',
    pathParameters: ofClaim,
    body: because,
    answer: receiptAnswer,
    command: true,
  },
  'order-recovery': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/order-recovery',
    summary: 'Orders what was paid, or part of it, back by a day, in instalments where a plan says so',
    pathParameters: ofClaim,
    body: recoveryOrder,
    answer: receiptAnswer,
    command: true,
  },
  'reduce-recovery': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/reduce-recovery',
    summary: 'Lowers an order to pay back, given by another approver, that was too high; what came in stays',
    pathParameters: ofClaim,
    body: recoveryReduction,
    answer: receiptAnswer,
    command: true,
  },
  'cancel-recovery': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claims/{claim}/cancel-recovery',
    summary: 'Takes an order to pay back, given by another approver, back before anything came in',
    pathParameters: ofClaim,
    body: because,
    answer: receiptAnswer,
    command: true,
  },
  'debar-claimant': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claimants/{claimant}/debar',
    summary: 'Debars a claimant for some days: nothing of it is filed or approved on them',
    pathParameters: ofClaimant,
    body: z.strictObject({ from: plainDate, until: plainDate, reason: longText }),
    answer: receiptAnswer,
    command: true,
  },
  'lift-debarment': {
    ...boundary,
    method: 'POST',
    path: '/api/review/claimants/{claimant}/lift-debarment',
    summary: 'Lifts a debarment that another approver ordered',
    pathParameters: ofClaimant,
    body: z.strictObject({ from: plainDate, reason: longText }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
