import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import { inclusionPath, treeHash } from './merkle-tree.ts';
import { instant, plainDate, sha256Hex } from './shapes.ts';

/** Where the journal of one thing stood: the number and the hash of its last entry, which holds all before it. */
export const rootLeaf = z.strictObject({
  kind: z.string(),
  id: z.string(),
  entries: z.int().min(1),
  hash: sha256Hex,
});

export type RootLeaf = z.infer<typeof rootLeaf>;

const unsealed = z.strictObject({
  schema: z.literal(1),
  number: z.int().min(1),
  /** Day of the business clock. */
  on: plainDate,
  /** Real time: the entries stamped between the two were looked for, and those of the hour before again. */
  from: instant,
  until: instant,
  previousHash: sha256Hex.nullable(),
  treeHash: sha256Hex,
  count: z.int().min(0),
});

export const rootRecord = unsealed.extend({ hash: sha256Hex });

export type RootRecord = z.infer<typeof rootRecord>;

/** A daily root 当日汇总根 with all it was made from, as it lies in write-once storage. */
export const rootFile = z.strictObject({ root: rootRecord, leaves: z.array(rootLeaf) });

export type RootFile = z.infer<typeof rootFile>;

/** That a journal was part of a root: its leaf, the leaf's place, and the hashes beside its way up. */
export const inclusion = z.strictObject({
  root: z.int().min(1),
  leaf: rootLeaf,
  index: z.int().min(0),
  path: z.array(sha256Hex),
});

export type Inclusion = z.infer<typeof inclusion>;

const nameOf = ({ kind, id }: Pick<RootLeaf, 'kind' | 'id'>): string => canonicalJson([kind, id]);

const textsOf = (leaves: readonly RootLeaf[]): string[] => leaves.map((leaf) => canonicalJson(leaf));

/** A root over these leaves, chained to the one before; without leaves it says that nothing changed. */
export const sealRoot = (
  { number, on, from, until, previousHash }: Pick<RootRecord, 'number' | 'on' | 'from' | 'until' | 'previousHash'>,
  leaves: readonly RootLeaf[],
): RootFile => {
  const place = { number, on, from, until, previousHash };
  const sorted = [...leaves].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const content = { schema: 1 as const, ...place, treeHash: treeHash(textsOf(sorted)), count: sorted.length };
  return { root: { ...content, hash: contentHash(content) }, leaves: sorted };
};

/** What of a root's file is not as it must be after `previous`, or undefined. */
export const rootFault = (file: RootFile, previous: RootRecord | undefined): string | undefined => {
  const { number, from, previousHash } = file.root;
  if (number !== (previous?.number ?? 0) + 1) return 'number';
  if (previousHash !== (previous?.hash ?? null)) return 'previousHash';
  if (previous && from !== previous.until) return 'from';
  const same = canonicalJson(sealRoot(file.root, file.leaves)) === canonicalJson(file);
  return same ? undefined : 'leaves';
};

/** The proof that a root covers the journal of one thing; undefined when it does not. */
export const inclusionIn = ({ root, leaves }: RootFile, of: Pick<RootLeaf, 'kind' | 'id'>): Inclusion | undefined => {
  const index = leaves.findIndex((leaf) => nameOf(leaf) === nameOf(of));
  const leaf = leaves[index];
  return leaf && { root: root.number, leaf, index, path: inclusionPath(textsOf(leaves), index) };
};
