import { createHash } from 'node:crypto';

// RFC 6962 section 2.1: leaf and node are hashed with another first byte, so that neither can pass for the other.
const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const leafHash = (leaf: string): Buffer => sha256(leafMark, leaf);

/** The largest power of two below `size`: how many leaves the left half takes. */
const leftSize = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

const hashOf = (leaves: readonly Buffer[], from: number, until: number): Buffer => {
  const first = leaves[from];
  if (first === undefined || until === from) return sha256();
  if (until - from === 1) return first;
  const middle = from + leftSize(until - from);
  return sha256(nodeMark, hashOf(leaves, from, middle), hashOf(leaves, middle, until));
};

/** The hash over all leaves in their order, 64 hex digits. */
export const treeHash = (leaves: readonly string[]): string =>
  hashOf(leaves.map(leafHash), 0, leaves.length).toString('hex');

/** Hashes beside the way from one leaf up to the root, lowest first: with them the leaf alone gives the tree's hash. */
export const inclusionPath = (leaves: readonly string[], index: number): string[] => {
  const hashes = leaves.map(leafHash);
  if (index < 0 || index >= hashes.length) throw new RangeError(`There is no leaf ${index}.`);
  const beside: string[] = [];
  let [from, until] = [0, hashes.length];
  while (until - from > 1) {
    const middle = from + leftSize(until - from);
    const left = index < middle;
    beside.unshift((left ? hashOf(hashes, middle, until) : hashOf(hashes, from, middle)).toString('hex'));
    if (left) until = middle;
    else from = middle;
  }
  return beside;
};
