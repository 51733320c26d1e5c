// The page's own hashing, on WebCrypto and from the description of the format: no line of the writer's is in it.

/** JSON with keys in order of UTF-16 code units, without spaces and without what is undefined. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};

const utf8 = new TextEncoder();

export const sizeOf = (value: unknown): number => utf8.encode(canonical(value)).length;

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const hashOf = async (value: unknown): Promise<string> => hex(await digest(utf8.encode(canonical(value))));

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** RFC 6962 section 2.1: 0x00 before a leaf, 0x01 before two nodes. */
const leafDigest = (leaf: unknown) => digest(joined(Uint8Array.of(0), utf8.encode(canonical(leaf))));

const nodeDigest = (left: Uint8Array, right: Uint8Array) => digest(joined(Uint8Array.of(1), left, right));

/** The tree's hash from all its leaves: neighbours are joined, one left over goes up as it is. */
export const treeHashOf = async (leaves: readonly unknown[]): Promise<string> => {
  let level = await Promise.all(leaves.map(leafDigest));
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => level.slice(2 * at, 2 * at + 2));
    level = await Promise.all(
      pairs.map(async ([left, right]) => (left && right ? nodeDigest(left, right) : (left as (typeof level)[number]))),
    );
  }
  return hex(level[0] ?? (await digest(new Uint8Array())));
};

/** The tree's hash from one leaf and the hashes beside its way up; RFC 9162 section 2.1.3.2. */
export const treeHashFrom = async (
  leaf: unknown,
  index: number,
  count: number,
  path: readonly string[],
): Promise<string | undefined> => {
  if (index >= count) return undefined;
  let [place, last, found] = [index, count - 1, await leafDigest(leaf)];
  for (const beside of path) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(beside)) return undefined;
    const other = Uint8Array.from(beside.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    if (place % 2 === 1 || place === last) {
      found = await nodeDigest(other, found);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else found = await nodeDigest(found, other);
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? hex(found) : undefined;
};
