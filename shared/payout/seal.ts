import * as z from 'zod';
import { type Offset, offset } from '../claim/debt.ts';
import { fen, instant, sha256Hex } from '../claim/shapes.ts';
import { payer } from './payer.ts';
import type { SealedList } from './sealed-list.ts';

/** What is frozen when a list is sealed, beside its lines: all that a file of it says. */
export const seal = z.strictObject({
  id: z.string(),
  hash: sha256Hex,
  count: z.int().min(1),
  totalFen: fen,
  sealedAt: instant,
  payer,
  builtBy: z.array(z.string()),
  sealedBy: z.string(),
}) satisfies z.ZodType<SealedList>;

export type Seal = z.infer<typeof seal>;

/** What is kept back of the lines, by claim. */
export const sealedOffsets = z.record(z.string(), z.array(offset));

export type SealedOffsets = Readonly<Record<string, readonly Offset[]>>;
