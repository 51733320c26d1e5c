import * as z from 'zod';
import { claimProof } from '../claim/claim-proof.ts';
import { decision, filing } from '../claim/filing.ts';
import { journalEntry } from '../claim/journal.ts';
import { claimStates } from '../claim/lifecycle.ts';
import { rootFile, rootRecord } from '../claim/root.ts';
import { derived, plainDate } from '../claim/shapes.ts';
import { accountView, claimSummary, pageOf, paging } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'audit', access: 'signed-in', method: 'GET' } as const;

export const auditRoutes = {
  'list-claims-to-audit': {
    ...boundary,
    path: '/api/audit/claims',
    summary: 'All claims in one state, narrowed down by number or name',
    query: z.strictObject({
      state: z.enum(claimStates),
      q: z.string().trim().min(1).max(80).optional(),
      ...paging,
    }),
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
      filings: z.array(filing.omit({ accountSalt: true }).extend({ account: accountView })),
      decisions: z.array(decision),
    }),
  },
  'take-proof': {
    ...boundary,
    path: '/api/audit/claims/{claim}/proof',
    summary: 'All of a claim that is needed to verify its journal and repeat its decisions elsewhere, offline',
    pathParameters: z.strictObject({ claim: derived }),
    answer: claimProof,
  },
  'list-roots': {
    ...boundary,
    path: '/api/audit/roots',
    summary: 'The daily roots over the journals, each following the one before, the newest first',
    query: z.strictObject({
      on: plainDate.optional(),
      /** Older than this one. */
      before: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.strictObject({ roots: z.array(rootRecord), more: z.boolean() }),
  },
  'read-root': {
    ...boundary,
    path: '/api/audit/roots/{root}',
    summary: 'A daily root over the journals with all its leaves, as it lies in write-once storage',
    pathParameters: z.strictObject({ root: z.coerce.number().int().min(1).max(999_999) }),
    answer: rootFile,
  },
} as const satisfies Record<string, Route>;
