import * as z from 'zod';
import { fen, plainDate, positiveFen, sha256Hex } from './shapes.ts';

/**
 * The sharing out of a year-end fund: all its waiting claims are collected, the shares are worked out and frozen by
 * their hash, two people sign, then it is applied claim by claim. Until the second signature it may be dropped.
 */
export const allocationHead = z.strictObject({
  id: z.string(),
  pot: z.string(),
  state: z.enum(['collecting', 'proposed', 'applying', 'applied', 'dropped']),
  /** How many claims the pot said were waiting when the allocation took it, and the sum they were approved at. */
  count: z.int().min(1),
  fullFen: positiveFen,
  /** What there was to share out when it was proposed. */
  fundFen: positiveFen.optional(),
  rate: z.strictObject({ numerator: positiveFen, denominator: positiveFen, text: z.string() }).optional(),
  /** Of the shares in the order of the claims' ids. */
  hash: sha256Hex.optional(),
  signatures: z.array(z.strictObject({ person: z.string(), on: plainDate })),
  /** Claims that have their share, and what they got together. */
  applied: z.int().min(0),
  appliedFen: fen,
  openedBy: z.string(),
  openedOn: plainDate,
});

export type Allocation = z.infer<typeof allocationHead>;
