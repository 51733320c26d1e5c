import * as z from 'zod';
import { decision, filing } from '../claim/filing.ts';
import { journalEntry } from '../claim/journal.ts';
import { claimStates } from '../claim/lifecycle.ts';
import { derived } from '../claim/shapes.ts';
import { accountView, claimSummary, pageOf, paging } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'audit', access: 'signed-in', method: 'GET' } as const;

export const auditRoutes = {
  'list-claims-to-audit': {
    ...boundary,
    path: '/api/audit/claims',
    summary: 'All claims in one state',
    query: z.strictObject({ state: z.enum(claimStates), ...paging }),
    answer: pageOf(claimSummary),
  },
  'read-journal': {
    ...boundary,
    path: '/api/audit/claims/{claim}',
    summary: 'The journal of a claim with its filings and decisions, and whether the chain holds',
    pathParameters: z.strictObject({ claim: derived }),
    answer: z.strictObject({
      claim: claimSummary,
      journal: z.array(journalEntry),
      firstBrokenEntry: z.int().nullable(),
      /** Accounts show their last four digits, as everywhere but on the payout list. */
      filings: z.array(filing.extend({ account: accountView })),
      decisions: z.array(decision),
    }),
  },
} as const satisfies Record<string, Route>;
