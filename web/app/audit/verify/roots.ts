import { hashOf, treeHashFrom } from './hashing.ts';
import type { Bundle, Inclusion, Root } from './read-bundle.ts';

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
    | 'header';
  readonly root: number;
  readonly on?: string;
  /** The entries it may be about. */
  readonly entries?: readonly [first: number, last: number];
  readonly expected?: string;
  readonly found?: string;
};

const about = ({ number, on }: Root) => ({ root: number, on });

/** Each root says what its hash was made of, and follows the one before. */
export const headerFaults = async (roots: readonly Root[]): Promise<RootFault[]> => {
  const faults: RootFault[] = [];
  for (const [at, root] of roots.entries()) {
    const { hash: expected, ...content } = root;
    const found = await hashOf(content);
    const before = roots[at - 1];
    const follows = before
      ? root.number === before.number + 1 && root.previousHash === before.hash
      : (root.number === 1) === (root.previousHash === null);
    if (found !== expected) faults.push({ kind: 'changed', ...about(root), expected, found });
    else if (!follows)
      faults.push({
        kind: 'does-not-follow',
        ...about(root),
        expected: before?.hash ?? '—',
        found: root.previousHash ?? '—',
      });
  }
  return faults;
};

const inclusionFault = async (
  { claim, roots }: Bundle,
  { root: number, leaf, index, path }: Inclusion,
  seals: readonly string[],
  proven: number,
): Promise<RootFault | undefined> => {
  const root = roots.find((each) => each.number === number);
  if (!root) return { kind: 'unknown', root: number };
  const made = await treeHashFrom(leaf, index, root.count, path);
  if (leaf.kind !== 'claim' || leaf.id !== claim || made !== root.treeHash)
    return { kind: 'path', ...about(root), expected: root.treeHash, found: made ?? '—' };
  const { entries, hash } = leaf;
  if (entries > seals.length) return { kind: 'entry-missing', ...about(root), entries: [seals.length + 1, entries] };
  const found = seals[entries - 1] ?? '—';
  return found === hash
    ? undefined
    : { kind: 'entry', ...about(root), entries: [proven + 1, entries], expected: hash, found };
};

/** An entry older than the root before the newest is in a root, however late it was written. */
const uncovered = ({ journal, roots }: Bundle, covered: number): RootFault[] => {
  const at = journal[covered]?.at;
  if (typeof at !== 'string') return [];
  const [sure, catching] = roots.slice(roots.findIndex(({ until }) => until > at));
  if (!sure || !catching || sure.until <= at) return [];
  return [{ kind: 'uncovered', ...about(catching), entries: [covered + 1, covered + 1] }];
};

/** The journal against the roots that hold its hashes, and up to which entry they do. */
export const coverageOf = async (bundle: Bundle, seals: readonly string[]) => {
  const faults: RootFault[] = [];
  let proven = 0;
  for (const inclusion of bundle.inclusions) {
    const fault = await inclusionFault(bundle, inclusion, seals, proven);
    if (fault) faults.push(fault);
    else proven = Math.max(proven, inclusion.leaf.entries);
  }
  const covered = Math.max(proven, ...bundle.inclusions.map(({ leaf }) => leaf.entries));
  return { faults: [...faults, ...uncovered(bundle, covered)], covered };
};
