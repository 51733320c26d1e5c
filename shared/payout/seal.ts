import * as z from 'zod';
import { canonicalJson } from '../claim/canonical-json.ts';
import { type Offset, offset } from '../claim/debt.ts';
import { fen, instant, sha256Hex } from '../claim/shapes.ts';
import { lineHash } from './line-hash.ts';
import { payer } from './payer.ts';
import type { PayoutLine } from './payout-line.ts';
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

/** The lines that are read now are no longer those that were sealed. */
export class SealBroken extends Error {
  constructor({ id }: Pick<Seal, 'id'>) {
    super(`The lines of the sealed list ${id} are not the ones that were sealed.`);
  }
}

/** The lines as they are read; what is made of them is never finished where they are not the sealed ones. */
export async function* sealedLines(
  sealed: Seal,
  pages: AsyncIterable<readonly PayoutLine[]>,
): AsyncGenerator<readonly PayoutLine[]> {
  const hash = lineHash();
  for await (const page of pages) {
    hash.add(page);
    yield page;
  }
  if (hash.hex() !== sealed.hash) throw new SealBroken(sealed);
}

/** What is kept back of the lines, by claim. */
export const sealedOffsets = z.record(z.string(), z.array(offset));

export type SealedOffsets = Readonly<Record<string, readonly Offset[]>>;

type Manifested = {
  readonly sealed: Seal;
  readonly offsets: SealedOffsets;
  readonly pages: AsyncIterable<readonly PayoutLine[]>;
};

/**
 * The sealed list for the archive: what was sealed on the first line, with the debts that the lines print the sum of
 * only, so that a list can be brought back from here alone; then the lines just as they were hashed.
 */
export async function* manifest({ sealed, offsets, pages }: Manifested): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const hash = lineHash();
  yield encoder.encode(`${canonicalJson({ format: 'city-claims/sealed-list', version: 1, ...sealed, offsets })}\n`);
  for await (const page of pages) yield encoder.encode(hash.add(page));
  if (hash.hex() !== sealed.hash) throw new SealBroken(sealed);
}
