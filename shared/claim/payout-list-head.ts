import * as z from 'zod';
import { programmes } from '../money/pot.ts';
import { fen, plainDate, sha256Hex } from './shapes.ts';

/** A payout list 拨付清单 as it is kept; its lines stand beside it. */
export const listHead = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'sealed', 'dropped', 'paying', 'paid']),
  /** Only claims of these pots; empty: of all. */
  pots: z.array(z.string()),
  createdOn: plainDate,
  builtBy: z.array(z.string()),
  count: z.int().min(0),
  totalFen: fen,
  sealedBy: z.string().optional(),
  sealedOn: plainDate.optional(),
  hash: sha256Hex.optional(),
  /** The treasury's document by which the list is paid. */
  document: z.string().optional(),
});

export type ListHead = z.infer<typeof listHead>;

export const potFilter = z.array(z.string()).max(programmes.length * 10);
