import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/claim/canonical-json.ts';
import { contentHash, derivedId } from '../../shared/claim/content-hash.ts';

/** The same content with the keys of every object put in the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

describe('the canonical text of a value', () => {
  test('has its keys in order at every depth, keeps lists as they are and drops what is undefined', () => {
    expect(canonicalJson({ b: [{ z: 1, y: undefined, x: 2 }, 'a'], a: null, 金额: 1, B: true })).toBe(
      '{"B":true,"a":null,"b":[{"x":2,"z":1},"a"],"金额":1}',
    );
  });

  test('is one, however the value was put together', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('says all of the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the hash of a value', () => {
  test('is the SHA-256 of its canonical text', () => {
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(contentHash({ b: 1, a: [2, { d: undefined, c: 3 }] })).toBe(
      createHash('sha256').update('{"a":[2,{"c":3}],"b":1}').digest('hex'),
    );
  });

  test.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: 1 } }, { a: 1, b: 1 }],
  ])('tells %j from %j', (one, other) => {
    expect(contentHash(one)).not.toBe(contentHash(other));
  });
});

describe('an id made from its parts', () => {
  test('is 16 characters nobody mistakes for others, and the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
        expect(derivedId(...parts)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        expect(derivedId(...parts)).toBe(derivedId(...parts));
      }),
    );
  });

  test('depends on where one part ends and the next begins', () => {
    expect(derivedId('claim', 'ab', 'c')).not.toBe(derivedId('claim', 'a', 'bc'));
    expect(derivedId('claim', 'a')).not.toBe(derivedId('claim', 'a', ''));
  });
});
