import { describe, expect, test } from 'vitest';
import { treeHashFrom, treeHashOf } from '../../infra/verify/hashing.ts';
import { canonicalJson } from '../../shared/claim/canonical-json.ts';
import { inclusionPath, treeHash } from '../../shared/claim/merkle-tree.ts';

const ascii = (from: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, at) => from + at));

/** Leaves and hashes of the reference implementation of Certificate Transparency (RFC 6962). */
const reference = ['', '\0', '\x10', ascii(0x20, 2), ascii(0x30, 2), ascii(0x40, 4), ascii(0x50, 8), ascii(0x60, 16)];
const hashes = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(hashes.map((hash, count) => [count, hash] as const))(
  'the tree over %i leaves is that of RFC 6962',
  (count, hash) => {
    expect(treeHash(reference.slice(0, count))).toBe(hash);
  },
);

describe('writer and verifier, who share no code, agree', () => {
  const leaves = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${at}`, kind: 'claim' }));
  const texts = (count: number) => leaves(count).map(canonicalJson);

  test('on the tree over 0 to 70 leaves', () => {
    for (let count = 0; count <= 70; count += 1) expect(treeHashOf(leaves(count))).toBe(treeHash(texts(count)));
  });

  test('on the way up from each leaf, and on no other leaf, place or size', () => {
    for (const count of [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33]) {
      const tree = treeHash(texts(count));
      for (const [index, leaf] of leaves(count).entries()) {
        const path = inclusionPath(texts(count), index);
        expect(treeHashFrom(leaf, index, count, path)).toBe(tree);
        expect(treeHashFrom({ ...leaf, kind: 'pot' }, index, count, path)).not.toBe(tree);
        for (let other = 0; other <= count; other += 1)
          if (other !== index) expect(treeHashFrom(leaf, other, count, path)).not.toBe(tree);
        for (const [at] of path.entries())
          expect(treeHashFrom(leaf, index, count, path.toSpliced(at, 1))).not.toBe(tree);
        expect(treeHashFrom(leaf, index, count, [...path, tree])).not.toBe(tree);
      }
    }
  });

  test('a node does not pass for a leaf', () => {
    const [left = '', right = ''] = texts(2);
    expect(treeHash([left + right])).not.toBe(treeHash([left, right]));
  });
});

test('there is no way up from a leaf that is not there', () => {
  expect(() => inclusionPath(['a'], 1)).toThrow(RangeError);
  expect(() => inclusionPath([], 0)).toThrow(RangeError);
});
