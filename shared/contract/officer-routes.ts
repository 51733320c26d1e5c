import * as z from 'zod';
import { claimStates } from '../claim/lifecycle.ts';
import { objector } from '../claim/objection.ts';
import { roundContent, roundHead } from '../claim/round.ts';
import { schemeContent, schemeHead } from '../claim/scheme.ts';
import { bilingual, derived, fen, instant, plainDate, positiveFen, slug } from '../claim/shapes.ts';
import { claimSummary, objectionSlip, pageOf, paging, receiptAnswer } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'officer', access: 'signed-in' } as const;
const ofRound = z.strictObject({ round: slug });
/** The one that was seen: two officers cannot overwrite each other. */
const revision = z.int().min(1);
const made = z.strictObject({ name: z.string(), at: instant, on: plainDate });

export const officerRoutes = {
  'list-all-rounds': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/rounds',
    summary: 'Rounds, drafts too',
    answer: z.strictObject({ rounds: z.array(roundHead.extend({ revision })) }),
  },
  'view-round': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/rounds/{round}',
    summary: 'A round with all its published versions, and who changed it last',
    pathParameters: ofRound,
    answer: roundHead.extend({
      revision,
      changed: made,
      versions: z.array(z.strictObject({ version: z.int().min(1), content: roundContent, published: made.optional() })),
    }),
  },
  'create-round': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/rounds',
    summary: 'Begins a round as a draft',
    body: z.strictObject({ id: slug, content: roundContent }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'change-round': {
    ...boundary,
    method: 'PUT',
    path: '/api/officer/rounds/{round}',
    summary: 'Changes a round; claims already filed keep the version they were filed under',
    pathParameters: ofRound,
    body: z.strictObject({ revision, content: roundContent }),
    answer: receiptAnswer,
    command: true,
  },
  'publish-round': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/rounds/{round}/publish',
    summary: 'Publishes the round as its next version; missing configuration of money stops it',
    pathParameters: ofRound,
    body: z.strictObject({ revision }),
    answer: receiptAnswer,
    command: true,
  },
  'publish-scheme': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/schemes',
    summary: 'Publishes a scheme: the sums a document leaves to one',
    body: z.strictObject({ id: slug, content: schemeContent }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'list-schemes': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/schemes',
    summary: 'Published schemes',
    answer: z.strictObject({ schemes: z.array(schemeHead) }),
  },
  'list-register': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/rounds/{round}/claims',
    summary: 'The register of a round: its claims in one state',
    pathParameters: ofRound,
    query: z.strictObject({ state: z.enum(claimStates), ...paging }),
    answer: pageOf(claimSummary),
  },
  'enter-objection': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/claims/{claim}/objections',
    summary:
      'Enters an objection handed in on paper or by telephone, as long as the claim is not on its way to payment',
    pathParameters: z.strictObject({ claim: derived }),
    body: objector,
    answer: objectionSlip,
    status: 201,
    command: true,
  },
  'preview-notice': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/rounds/{round}/notice',
    summary: 'What a notice published today would show: its rows, and how long it would run',
    pathParameters: ofRound,
    query: z.strictObject(paging),
    answer: pageOf(
      z.strictObject({
        claim: derived,
        name: z.string(),
        clause: z.string(),
        clauseTitle: bilingual,
        citation: z.string(),
        amountFen: positiveFen,
      }),
    ).extend({
      workingDays: z.int(),
      endsOn: plainDate,
      provisional: z.boolean(),
      /** Opened and not finished yet: the next publication goes on with it, under its own title. */
      begun: z.strictObject({ id: derived, title: bilingual, count: z.int(), totalFen: fen }).optional(),
    }),
  },
  'publish-notice': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/rounds/{round}/notices',
    summary: 'Puts all approved claims of the round on a public notice for its working days',
    pathParameters: ofRound,
    body: z.strictObject({ title: bilingual }),
    answer: z.strictObject({
      id: derived,
      count: z.int(),
      totalFen: z.int(),
      endsOn: z.string(),
      provisional: z.boolean(),
      /** More to put on it than one call had time for: call again with the same key. */
      left: z.boolean(),
    }),
    status: 201,
    command: true,
  },
} as const satisfies Record<string, Route>;
