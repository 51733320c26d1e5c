import * as z from 'zod';
import { derived, fen, plainDate } from '../claim/shapes.ts';
import { pdfFile } from './pdf-file.ts';
import type { Route } from './route.ts';

const boundary = { function: 'documents', access: 'signed-in', method: 'GET' } as const;
const ofClaim = z.strictObject({ claim: derived });
const entry = z.coerce.number().int().min(1).max(99_999);

export const documentRoutes = {
  'list-documents': {
    ...boundary,
    path: '/api/claims/{claim}/documents',
    summary: 'The papers of a claim: a receipt of each filing, a notice of each decision, each with its journal entry',
    pathParameters: ofClaim,
    answer: z.strictObject({
      receipts: z.array(z.strictObject({ entry: z.int(), filing: z.int(), on: plainDate })),
      notices: z.array(
        z.strictObject({
          entry: z.int(),
          on: plainDate,
          outcome: z.enum(['approved', 'refused']),
          amountFen: fen.optional(),
          /** False once it was revoked, annulled or is reviewed again. */
          stands: z.boolean(),
        }),
      ),
    }),
  },
  'read-decision-notice': {
    ...boundary,
    path: '/api/claims/{claim}/decision-notice',
    summary: 'The decision notice 决定书 as PDF: the last, or the one of a journal entry',
    pathParameters: ofClaim,
    query: z.strictObject({ entry: entry.optional() }),
    answer: pdfFile,
    file: true,
  },
  'read-filing-receipt': {
    ...boundary,
    path: '/api/claims/{claim}/filing-receipt',
    summary: 'The receipt of a filing 受理回执 as PDF: of the last, or of the one of a journal entry',
    pathParameters: ofClaim,
    query: z.strictObject({ entry: entry.optional() }),
    answer: pdfFile,
    file: true,
  },
} as const satisfies Record<string, Route>;
