import { canonicalJson } from '../claim/canonical-json.ts';
import { lineHash } from './line-hash.ts';
import type { PayoutLine } from './payout-line.ts';
import type { Seal, SealedOffsets } from './seal.ts';

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
