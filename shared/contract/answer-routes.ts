import * as z from 'zod';
import { bilingual, derived, fen, plainDate, positiveFen, sha256Hex, shortText } from '../claim/shapes.ts';
import { answerHead } from '../payout/answer-head.ts';
import { mostAnswerBytes, unreadableWhys } from '../payout/bank-answer.ts';
import { followings, verdictCounts, verdicts } from '../payout/judge-answer.ts';
import { accountView, pageOf, paging, receiptAnswer, uploadView } from './parts.ts';
import { people } from './pot-routes.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;
const ofAnswer = z.strictObject({ list: derived, answer: derived });

/** Unreadable lines told at once; the file of verdicts names them all. */
export const mostUnreadableTold = 100;

const judgedRowView = z.strictObject({
  number: z.int().min(1),
  line: z.string(),
  payee: z.string().optional(),
  listedFen: fen.optional(),
  answeredFen: fen,
  verdict: z.enum(verdicts),
  verdictWord: z.string(),
  reason: z.string().optional(),
  follows: z.enum(followings),
  whatFollows: z.string(),
  booked: z.boolean(),
});

const verdictFileView = z.strictObject({ url: z.string(), fileName: z.string() });

export const answerRoutes = {
  'list-answers': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists/{list}/answers',
    summary: "The bank's answers to a list, newest first",
    pathParameters: z.strictObject({ list: derived }),
    answer: z.strictObject({ answers: z.array(answerHead), people }),
  },
  'announce-answer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/answers',
    summary: "Announces a file of the bank's; one that was sent before is answered as it stands, without a form",
    pathParameters: z.strictObject({ list: derived }),
    body: z.strictObject({ fileName: shortText, sizeBytes: z.int().min(1).max(mostAnswerBytes), sha256: sha256Hex }),
    answer: answerHead.extend({ upload: uploadView.optional() }),
    command: true,
  },
  'check-answer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/answers/{answer}/check',
    summary: 'A dry run: a verdict for every line of the file; no claim and no money moves',
    pathParameters: ofAnswer,
    body: z.strictObject({
      limit: z.int().min(1).max(500).default(100),
      /** Line of the file after which the page begins; the file of verdicts comes with the first. */
      after: z.int().min(0).default(0),
      verdict: z.enum(verdicts).optional(),
    }),
    answer: z.strictObject({
      id: derived,
      state: answerHead.shape.state,
      bookedOn: plainDate.optional(),
      counts: verdictCounts,
      /** What booking would move now. */
      open: z.strictObject({
        paidCount: z.int().min(0),
        paidFen: fen,
        returnedCount: z.int().min(0),
        returnedFen: fen,
      }),
      rows: z.array(judgedRowView),
      next: z.int().optional(),
      unreadable: z.array(
        z.strictObject({ number: z.int().min(1), text: z.string(), why: z.enum(unreadableWhys), cure: z.string() }),
      ),
      file: verdictFileView.optional(),
    }),
    command: true,
  },
  'book-answer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/answers/{answer}/book',
    summary: 'Books what the bank paid and returned, until all is booked or time is up; `left`: call again',
    pathParameters: ofAnswer,
    answer: z.strictObject({
      id: derived,
      state: answerHead.shape.state,
      bookedOn: plainDate.optional(),
      counts: verdictCounts,
      /** Lines that this booking moved, in however many calls; none where it was done before, under another key. */
      changed: z.int().min(0),
      left: z.boolean(),
      file: verdictFileView.optional(),
    }),
    command: true,
  },
  'list-accounts': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/accounts',
    summary: 'Returned payments: the account the bank refused, the one named instead, and why',
    query: z.strictObject(paging),
    answer: pageOf(
      z.strictObject({
        claim: derived,
        payee: z.string(),
        clauseTitle: bilingual,
        amountFen: positiveFen,
        list: derived.optional(),
        attempt: z.int().min(1),
        returnedOn: plainDate,
        reason: z.string().optional(),
        /** Each time the bank gave it back, the latest last. */
        returns: z.array(z.strictObject({ on: plainDate, reason: z.string().optional() })),
        account: accountView,
        /** To be confirmed by its number. */
        corrected: accountView.extend({ number: z.int().min(1), enteredOn: plainDate }).optional(),
        actions: z.array(z.string()),
      }),
    ),
  },
  'confirm-account': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/claims/{claim}/confirm-account',
    summary: 'Confirms a corrected account; the claim is payable again, as a new payment',
    pathParameters: z.strictObject({ claim: derived }),
    body: z.strictObject({ account: z.int().min(1) }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
