import * as z from 'zod';
import { bilingual, derived, fen, plainDate, positiveFen, slug } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { claimantKinds } from '../policy/vocabulary.ts';
import { calculatorInput } from './clause-bodies.ts';
import { explainedAssessment } from './parts.ts';
import type { Route } from './route.ts';

const clauseSummary = z.strictObject({
  policy: z.string(),
  id: z.string(),
  article: z.string(),
  programme: z.enum(programmes),
  title: bilingual,
  plain: bilingual,
  accepts: z.array(z.enum(claimantKinds)),
  grant: z.strictObject({ kind: z.enum(['fixed', 'ceiling']), fen: fen.nullable() }),
});

const roundSummary = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: bilingual,
  policy: z.string(),
  clauses: z.array(z.string()),
  achievementYear: z.int(),
  windowFrom: plainDate,
  windowUntil: plainDate,
  open: z.boolean(),
});

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
      evidence: z.array(z.strictObject({ kind: z.string(), title: bilingual })),
      departments: z.array(z.strictObject({ id: z.string(), name: bilingual })),
      readings: z.array(bilingual),
      rounds: z.array(roundSummary),
    }),
  },
  'list-rounds': {
    ...boundary,
    path: '/api/rounds',
    summary: 'Published rounds, newest first',
    answer: z.strictObject({ rounds: z.array(roundSummary) }),
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
        }),
      ),
    }),
  },
  'read-openapi': {
    ...boundary,
    path: '/api/openapi.json',
    summary: 'This interface as an OpenAPI 3.1 document',
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Route>;
