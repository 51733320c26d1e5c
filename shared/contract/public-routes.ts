import * as z from 'zod';
import { claimStates } from '../claim/lifecycle.ts';
import { objectionStates, objector } from '../claim/objection.ts';
import { schemeContent } from '../claim/scheme.ts';
import { bilingual, derived, fen, plainDate, positiveFen, sha256Hex, slug } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { readingsSchema } from '../policy/inputs.ts';
import { claimantKinds } from '../policy/vocabulary.ts';
import { calculatorInput } from './clause-bodies.ts';
import { explainedAssessment, objectionSlip, pageOf, paging } from './parts.ts';
import type { Route } from './route.ts';
import { textFile } from './text-file.ts';

const clauseSummary = z.strictObject({
  policy: z.string(),
  id: z.string(),
  article: z.string(),
  programme: z.enum(programmes),
  title: bilingual,
  plain: bilingual,
  accepts: z.array(z.enum(claimantKinds)),
  grant: z.strictObject({ kind: z.enum(['fixed', 'ceiling']), fen: fen.nullable() }),
  /** Those that answer today for the ones the document names. */
  departments: z.array(z.strictObject({ id: z.string(), name: bilingual })),
});

const roundSummary = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: bilingual,
  policy: z.string(),
  clauses: z.array(z.string()),
  achievementYear: z.int(),
  achievementYearFrom: z.int().optional(),
  fundYear: z.int(),
  windowFrom: plainDate,
  windowUntil: plainDate,
  open: z.boolean(),
  noticeWorkingDays: z.int(),
  correctionWorkingDays: z.int(),
  reviewWorkingDays: z.int(),
  readings: readingsSchema,
});

const paper = z.strictObject({ kind: z.string(), title: bilingual });

const noticeSummary = z.strictObject({
  id: z.string(),
  title: bilingual,
  round: z.string(),
  publishedOn: plainDate,
  endsOn: plainDate,
  provisional: z.boolean(),
  workingDays: z.int(),
  ended: z.boolean(),
  count: z.int(),
  totalFen: fen,
});

const fundYear = z.coerce.number().int().min(2017).max(2100);

const allocationRow = z.strictObject({
  claim: z.string(),
  name: z.string(),
  county: z.string().optional(),
  programme: z.enum(programmes),
  clause: z.string(),
  clauseTitle: bilingual,
  citation: z.string(),
  amountFen: positiveFen,
  paidOn: plainDate,
  state: z.enum(claimStates),
  /** 更正: ordered back after it was paid. */
  recoveryFen: positiveFen.optional(),
});

const allocationTotal = z.strictObject({
  programme: z.enum(programmes),
  clause: z.string(),
  clauseTitle: bilingual,
  count: z.int(),
  amountFen: fen,
  recoveryFen: fen,
});

const boundary = { function: 'public', access: 'public', method: 'GET' } as const;

export const publicRoutes = {
  'list-policies': {
    ...boundary,
    path: '/api/policies',
    summary: 'The catalogue: documents, clauses, and rights without a sum',
    answer: z.strictObject({
      policies: z.array(
        z.strictObject({
          id: z.string(),
          number: z.string(),
          title: bilingual,
          issuedOn: plainDate,
          clauses: z.array(clauseSummary),
          rightsWithoutSum: z.array(z.strictObject({ article: z.string(), title: bilingual })),
        }),
      ),
    }),
  },
  'view-clause': {
    ...boundary,
    path: '/api/policies/{policy}/clauses/{clause}',
    summary: 'The guide of one clause: sum, who, conditions, papers, offices, the official sentence and our reading',
    pathParameters: z.strictObject({ policy: slug, clause: slug }),
    answer: clauseSummary.extend({
      citation: z.string(),
      quotation: z.string(),
      conditions: z.array(z.strictObject({ id: z.string(), title: bilingual })),
      facts: z.array(z.strictObject({ name: z.string(), title: bilingual })),
      evidence: z.array(paper),
      readings: z.array(bilingual),
      rounds: z.array(roundSummary.extend({ papers: z.array(paper) })),
    }),
  },
  'list-rounds': {
    ...boundary,
    path: '/api/rounds',
    summary: 'Published rounds, newest first',
    answer: z.strictObject({ rounds: z.array(roundSummary) }),
  },
  'read-schemes': {
    ...boundary,
    path: '/api/schemes',
    summary: 'Published schemes: the sums a document leaves to them, each with its days',
    answer: z.strictObject({ schemes: z.array(z.strictObject({ id: z.string(), content: schemeContent })) }),
  },
  calculate: {
    ...boundary,
    method: 'POST',
    path: '/api/calculator',
    summary: 'What one clause would give on these answers; nothing is stored',
    body: calculatorInput,
    answer: explainedAssessment,
  },
  'list-notices': {
    ...boundary,
    path: '/api/notices',
    summary: 'Public notices, newest first',
    answer: z.strictObject({ notices: z.array(noticeSummary) }),
  },
  'view-notice': {
    ...boundary,
    path: '/api/notices/{notice}',
    summary: 'A public notice with its rows; names of persons are masked',
    pathParameters: z.strictObject({ notice: derived }),
    answer: noticeSummary.extend({
      rows: z.array(
        z.strictObject({
          number: z.int(),
          claim: z.string(),
          name: z.string(),
          clause: z.string(),
          clauseTitle: bilingual,
          citation: z.string(),
          amountFen: positiveFen,
          state: z.string(),
          /** Held by an objection: its clock stands still, the other rows go on. */
          objected: z.boolean(),
          /** Its own last day, after an objection was settled. */
          endsOn: plainDate.optional(),
        }),
      ),
    }),
  },
  'download-notice': {
    ...boundary,
    path: '/api/notices/{notice}/data',
    summary: 'The rows of a public notice as a file, as they stand now',
    pathParameters: z.strictObject({ notice: derived }),
    query: z.strictObject({ format: z.enum(['csv', 'json']) }),
    answer: textFile,
    file: true,
  },
  'object-to-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/notices/{notice}/objections',
    summary:
      'Objects to one row of a notice, by name; only those who settle it learn who it was, and only that row waits',
    pathParameters: z.strictObject({ notice: derived }),
    body: objector.extend({ claim: derived }),
    answer: objectionSlip,
    status: 201,
    command: true,
  },
  'follow-objection': {
    ...boundary,
    path: '/api/objections/{number}',
    summary: 'What became of an objection, for whoever holds its number and code',
    pathParameters: z.strictObject({ number: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}-[1-9]\d{0,4}$/) }),
    query: z.strictObject({ code: z.string().min(1).max(60) }),
    answer: z.strictObject({
      number: z.string(),
      state: z.enum(objectionStates),
      receivedOn: plainDate,
      promisedOn: plainDate,
      provisional: z.boolean(),
      settledOn: plainDate.optional(),
      reply: z.string().optional(),
      settledWithAnother: z.boolean(),
    }),
  },
  'view-allocations': {
    ...boundary,
    path: '/api/allocations/{year}',
    summary: 'What was paid from the pots of one year, row by row, corrections among them; sums by clause',
    pathParameters: z.strictObject({ year: fundYear }),
    query: z.strictObject({
      programme: z.enum(programmes).optional(),
      clause: slug.optional(),
      county: z.string().min(1).max(100).optional(),
      limit: paging.limit,
      after: derived.optional(),
    }),
    answer: pageOf(allocationRow).extend({
      year: z.int(),
      lastChangedOn: plainDate.nullable(),
      count: z.int(),
      totals: z.array(allocationTotal),
      /** 更正, of all pages. */
      corrections: z.array(allocationRow),
      /** All of the year, to choose from. */
      counties: z.array(z.string()),
      clauses: z.array(z.strictObject({ id: z.string(), title: bilingual })),
      /** SHA-256 of the two files of the whole year, byte for byte. */
      dataHash: sha256Hex,
      csvHash: sha256Hex,
    }),
  },
  'download-allocations': {
    ...boundary,
    path: '/api/allocations/{year}/data',
    summary: 'The final allocations of one year as open data; the entity tag is the SHA-256 of the file',
    pathParameters: z.strictObject({ year: fundYear }),
    query: z.strictObject({ format: z.enum(['csv', 'json']) }),
    answer: textFile,
    file: true,
  },
  'read-openapi': {
    ...boundary,
    path: '/api/openapi.json',
    summary: 'This interface as an OpenAPI 3.1 document',
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Route>;
