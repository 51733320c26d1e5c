import * as z from 'zod';
import { offset } from '../claim/debt.ts';
import { appropriationHead, potHead } from '../claim/pot-account.ts';
import { potParts } from '../claim/pot-part.ts';
import { derived, fen, positiveFen } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { claimSummary, pageOf, paging } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;

export const ofPot = z.strictObject({ pot: z.string().regex(new RegExp(`^(${programmes.join('|')})-20\\d{2}$`)) });

export const potView = potHead.extend({
  balances: z.boolean(),
  /** What claims under review would take if each got its ceiling. */
  underReviewFen: fen,
});

/** Names of the persons whose ids stand in the answer. */
export const people = z.record(z.string(), z.string());

/** One pot, the claims behind each of its figures, and what may be kept back whole. */
export const potRoutes = {
  'view-pot': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/pots/{pot}',
    summary: 'A pot with its counters and every change of its appropriation, newest first',
    pathParameters: ofPot,
    answer: z.strictObject({
      pot: potView,
      /** With what was carried over into it from the year before. */
      changes: z.array(appropriationHead),
      people,
    }),
  },
  'list-pot-claims': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/pots/{pot}/claims',
    summary: "The claims behind one of a pot's figures, each with its sum in it; a page may be short and not the last",
    pathParameters: ofPot,
    query: z.strictObject({ ...paging, part: z.enum(potParts) }),
    answer: pageOf(z.strictObject({ claim: claimSummary, amountFen: fen, list: derived.optional() })),
  },
  'list-offsets': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/offsets',
    summary: 'Payable claims whose whole sum is less than what their claimants have to pay back',
    query: z.strictObject(paging),
    answer: pageOf(
      z.strictObject({
        claim: claimSummary,
        amountFen: positiveFen,
        /** What it would be set off against, the oldest due first. */
        against: z.array(offset),
        actions: z.array(z.string()),
      }),
    ),
  },
} as const satisfies Record<string, Route>;
