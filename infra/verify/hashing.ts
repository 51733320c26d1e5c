import { createHash } from 'node:crypto';

// The verifier's own hashing, written from the description of the format and sharing no line with the writer.

/** JSON with keys in order of UTF-16 code units, without spaces. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .sort(([one], [other]) => (one === other ? 0 : one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};

const digest = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

export const hashOf = (value: unknown): string => digest(canonical(value)).toString('hex');

/** RFC 6962 section 2.1: 0x00 before a leaf. */
const leafDigest = (leaf: unknown): Buffer => digest(Buffer.concat([Buffer.of(0), Buffer.from(canonical(leaf))]));

/** RFC 6962 section 2.1: 0x01 before two nodes. */
const nodeDigest = (left: Buffer, right: Buffer): Buffer => digest(Buffer.concat([Buffer.of(1), left, right]));

/**
 * The tree's hash from all its leaves. Built from below: neighbours are joined, one left over goes up as it is, which
 * gives the same tree as halving at the largest power of two.
 */
export const treeHashOf = (leaves: readonly unknown[]): string => {
  let level = leaves.map(leafDigest);
  if (level.length === 0) return digest('').toString('hex');
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2);
      if (left) above.push(right ? nodeDigest(left, right) : left);
    }
    level = above;
  }
  return level[0]?.toString('hex') ?? '';
};

/** The tree's hash from one leaf and the hashes beside its way up; RFC 9162 section 2.1.3.2. */
export const treeHashFrom = (
  leaf: unknown,
  index: number,
  count: number,
  path: readonly string[],
): string | undefined => {
  if (index >= count) return undefined;
  let [place, last, found] = [index, count - 1, leafDigest(leaf)];
  for (const beside of path) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(beside)) return undefined;
    const other = Buffer.from(beside, 'hex');
    if (place % 2 === 1 || place === last) {
      found = nodeDigest(other, found);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else found = nodeDigest(found, other);
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? found.toString('hex') : undefined;
};
