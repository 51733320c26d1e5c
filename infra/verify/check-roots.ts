import { sealOf } from './check-chain.ts';
import { canonical, hashOf, treeHashFrom, treeHashOf } from './hashing.ts';
import type { Inclusion, Leaf, Proof, Root, RootFile } from './read-files.ts';

export type RootFault = {
  readonly kind:
    | 'changed'
    | 'does-not-follow'
    | 'unknown'
    | 'path'
    | 'entry'
    | 'entry-missing'
    | 'uncovered'
    | 'leaves'
    | 'no-file'
    | 'header';
  readonly root: number;
  readonly on?: string;
  /** The entry it is about; of several, the first and the last that it may be. */
  readonly entries?: readonly [first: number, last: number];
};

const about = ({ number, on }: Root) => ({ root: number, on });

/** The roots one after the other; what was before the first is not known here. */
export const headerFaults = (roots: readonly Root[]): RootFault[] =>
  roots.flatMap((root, at): RootFault[] => {
    const { hash, ...content } = root;
    if (hashOf(content) !== hash) return [{ kind: 'changed', ...about(root) }];
    const before = roots[at - 1];
    const follows =
      before === undefined
        ? (root.number === 1) === (root.previousHash === null)
        : root.number === before.number + 1 && root.previousHash === before.hash;
    return follows ? [] : [{ kind: 'does-not-follow', ...about(root) }];
  });

/** One leaf of a root against the journal. Entries up to `proven` are those an earlier root holds. */
const leafFault = (leaf: Leaf, root: Root, seals: readonly string[], proven: number): RootFault[] => {
  const { entries, hash } = leaf;
  if (entries > seals.length) return [{ kind: 'entry-missing', ...about(root), entries: [seals.length + 1, entries] }];
  return seals[entries - 1] === hash ? [] : [{ kind: 'entry', ...about(root), entries: [proven + 1, entries] }];
};

const inclusionFault = (
  { claim, roots }: Proof,
  { root: number, leaf, index, path }: Inclusion,
  seals: readonly string[],
  proven: number,
): RootFault[] => {
  const root = roots.find((each) => each.number === number);
  if (root === undefined) return [{ kind: 'unknown', root: number }];
  const covers =
    leaf.kind === 'claim' && leaf.id === claim && treeHashFrom(leaf, index, root.count, path) === root.treeHash;
  return covers ? leafFault(leaf, root, seals, proven) : [{ kind: 'path', ...about(root) }];
};

/** An entry older than the root before the newest is in a root, however late it was written. */
const uncoveredFaults = ({ journal, roots }: Proof, covered: number): RootFault[] => {
  const first = journal[covered];
  const at = typeof first?.at === 'string' ? first.at : undefined;
  const [sure, catching] = roots.slice(roots.findIndex(({ until }) => at !== undefined && until > at));
  if (at === undefined || sure === undefined || catching === undefined || sure.until <= at) return [];
  return [{ kind: 'uncovered', ...about(catching), entries: [covered + 1, covered + 1] }];
};

export type Coverage = { readonly faults: readonly RootFault[]; readonly covered: number };

/** The journal against the roots that hold its hashes; how many of its entries they cover. */
export const coverageOf = (proof: Proof): Coverage => {
  const seals = proof.journal.map(sealOf);
  const faults: RootFault[] = [];
  let proven = 0;
  for (const inclusion of proof.inclusions) {
    const found = inclusionFault(proof, inclusion, seals, proven);
    faults.push(...found);
    if (found.length === 0) proven = Math.max(proven, inclusion.leaf.entries);
  }
  const covered = Math.max(proven, ...proof.inclusions.map(({ leaf }) => leaf.entries));
  return { faults: [...faults, ...uncoveredFaults(proof, covered)], covered };
};

/** The files of the roots: made anew from their leaves, one after the other, and against the export. */
export const folderFaults = (proof: Proof, files: readonly RootFile[]): RootFault[] => {
  const seals = proof.journal.map(sealOf);
  const faults = headerFaults(files.map(({ root }) => root));
  let proven = 0;
  for (const { root, leaves } of files) {
    if (leaves.length !== root.count || treeHashOf(leaves) !== root.treeHash)
      faults.push({ kind: 'leaves', ...about(root) });
    for (const leaf of leaves.filter(({ kind, id }) => kind === 'claim' && id === proof.claim)) {
      const found = leafFault(leaf, root, seals, proven);
      faults.push(...found);
      if (found.length === 0) proven = Math.max(proven, leaf.entries);
    }
  }
  for (const root of proof.roots) {
    const file = files.find((each) => each.root.number === root.number);
    if (file === undefined) faults.push({ kind: 'no-file', ...about(root) });
    else if (canonical(file.root) !== canonical(root)) faults.push({ kind: 'header', ...about(root) });
  }
  return faults;
};
