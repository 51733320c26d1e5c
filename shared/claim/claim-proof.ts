import * as z from 'zod';
import { decision, filedContentShape } from './filing.ts';
import { journalEntry } from './journal.ts';
import { inclusion, rootRecord } from './root.ts';
import { derived, sha256Hex } from './shapes.ts';

/**
 * 核验包: all of one claim that a stranger needs to follow its journal and to repeat its decisions. Nothing in it is
 * there without a hash, so that no changed byte goes unseen; accounts and ID numbers are not in it.
 */
export const claimProof = z.strictObject({
  format: z.literal('city-claims/claim-proof'),
  version: z.literal(1),
  claim: derived,
  /** How many entries there are, and the hash of the last. */
  head: z.strictObject({ entries: z.int().min(1), hash: sha256Hex }),
  journal: z.array(journalEntry),
  filings: z.array(filedContentShape),
  decisions: z.array(decision),
  inclusions: z.array(inclusion),
  /** Every root from the first that may cover the claim to the newest. */
  roots: z.array(rootRecord),
});

export type ClaimProof = z.infer<typeof claimProof>;
