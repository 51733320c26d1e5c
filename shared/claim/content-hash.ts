import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text as UTF-8, 64 hex digits. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const bytesHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of the canonical JSON, 64 hex digits. */
export const contentHash = (value: unknown): string => textHash(canonicalJson(value));

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A 16-character id made from its parts (80 bits, Crockford base 32).
 * Creating commands make their id from person and `Idempotency-Key`, so that a repeat finds the first one.
 */
export const derivedId = (...parts: string[]): string =>
  Array.from(
    createHash('sha256').update(canonicalJson(parts)).digest().subarray(0, 16),
    (byte) => crockford[byte % 32],
  ).join('');
