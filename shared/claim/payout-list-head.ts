import * as z from 'zod';
import { programmes } from '../money/pot.ts';
import { fen, plainDate, sha256Hex } from './shapes.ts';

/** A payout list 拨付清单 as it is kept; its lines stand beside it. */
export const listHead = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'sealing', 'sealed', 'settled', 'dropped']),
  /** Only claims of these pots; empty: of all. */
  pots: z.array(z.string()),
  createdOn: plainDate,
  builtBy: z.array(z.string()),
  count: z.int().min(0),
  totalFen: fen,
  /** Lines the bank or the treasury has answered; what is in neither is outstanding. */
  paidCount: z.int().min(0),
  returnedCount: z.int().min(0),
  paidFen: fen,
  returnedFen: fen,
  /** Moves with every line put on or taken off: the lines that were looked at are sealed, or none. */
  lineMoves: z.int().min(0),
  /** Who typed count and total; from then on no line moves. */
  sealedBy: z.string().optional(),
  sealedOn: plainDate.optional(),
  hash: sha256Hex.optional(),
  /** The treasury's document by which the lines without another answer are paid. */
  document: z.string().optional(),
});

export type ListHead = z.infer<typeof listHead>;

/** A list before its first line. */
export const emptyList = (begun: Pick<ListHead, 'id' | 'pots' | 'createdOn' | 'builtBy'>): ListHead => ({
  ...begun,
  state: 'open',
  count: 0,
  totalFen: 0,
  paidCount: 0,
  returnedCount: 0,
  paidFen: 0,
  returnedFen: 0,
  lineMoves: 0,
});

export const potFilter = z.array(z.string()).max(programmes.length * 10);

/** What must hold of a list before it is sealed. */
export const listChecks = ['figures', 'names', 'total', 'payer', 'books'] as const;

/** Why somebody may not vouch for a list: he built it, approved a claim on it, or acts for a claimant of one. */
export const sealingBars = ['own-list', 'own-approval', 'own-claimant'] as const;

export type SealingBar = (typeof sealingBars)[number];
