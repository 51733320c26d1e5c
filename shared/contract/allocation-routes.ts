import * as z from 'zod';
import { allocationHead } from '../claim/allocation-head.ts';
import { derived, fen, positiveFen, sha256Hex } from '../claim/shapes.ts';
import { paging, receiptAnswer } from './parts.ts';
import { ofPot, people } from './pot-routes.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;
const ofAllocation = z.strictObject({ allocation: derived });

/** `left`: call again with the same key, it goes on from there. */
const progress = { id: derived, state: allocationHead.shape.state, count: z.int(), left: z.boolean() };

/** A fund that is shared out at the end of the year: proposed, signed by two, applied. */
export const allocationRoutes = {
  'list-allocations': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/pots/{pot}/allocations',
    summary: 'Allocations of a pot, newest first',
    pathParameters: ofPot,
    answer: z.strictObject({ allocations: z.array(allocationHead), people }),
  },
  'propose-allocation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/pots/{pot}/allocations',
    summary:
      'Collects all claims that wait for a year-end pot and works out their shares; `left`: repeat with the same key',
    pathParameters: ofPot,
    answer: z.strictObject({
      ...progress,
      fullFen: positiveFen,
      fundFen: positiveFen.optional(),
      hash: sha256Hex.optional(),
    }),
    status: 201,
    command: true,
  },
  'view-allocation': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/allocations/{allocation}',
    summary: 'An allocation with its rate and a page of its shares in the order of their claims',
    pathParameters: ofAllocation,
    query: z.strictObject(paging),
    answer: allocationHead.extend({
      shares: z.array(
        z.strictObject({
          claim: z.string(),
          name: z.string(),
          fullFen: positiveFen,
          shareFen: positiveFen,
          cutFen: fen,
          given: z.boolean(),
        }),
      ),
      next: z.string().optional(),
      people,
    }),
  },
  'sign-allocation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/allocations/{allocation}/sign',
    summary: 'Signs the shares as they were shown; with the second signature they are to be applied',
    pathParameters: ofAllocation,
    body: z.strictObject({ hash: sha256Hex }),
    answer: receiptAnswer,
    command: true,
  },
  'apply-allocation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/allocations/{allocation}/apply',
    summary: 'Gives each claim its share until none is left or time is up; `left`: repeat with the same key',
    pathParameters: ofAllocation,
    answer: z.strictObject({ ...progress, applied: z.int(), appliedFen: fen }),
    command: true,
  },
  'drop-allocation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/allocations/{allocation}/drop',
    summary: 'Drops an allocation that two people have not signed yet; its claims go on waiting',
    pathParameters: ofAllocation,
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
