import { createHash } from 'node:crypto';

/**
 * JSON with keys in code unit order and nothing undefined: one value, one text. The text is built here, for an object of
 * JavaScript would put keys that look like numbers first, whatever the order they were put in.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
};

/** SHA-256 of a text as UTF-8, 64 hex digits. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

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
