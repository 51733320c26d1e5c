import { call } from '../../api/call.ts';
import { treeHashOf } from '../verify/hashing.ts';
import { headerFaults, type RootFault } from '../verify/roots.ts';

/** A root made anew in this page: its hash, the tree over its leaves, and that it follows the root before. */
export const verifyDay = async (number: number): Promise<{ readonly faults: RootFault[]; readonly leaves: number }> => {
  const [file, before] = await Promise.all([
    call('read-root', { path: { root: number } }),
    number > 1 ? call('read-root', { path: { root: number - 1 } }) : undefined,
  ]);
  const { root, leaves } = file;
  const faults = await headerFaults(before ? [before.root, root] : [root]);
  const found = await treeHashOf(leaves);
  if (found !== root.treeHash || leaves.length !== root.count)
    faults.push({ kind: 'leaves', root: root.number, on: root.on, expected: root.treeHash, found });
  return { faults, leaves: leaves.length };
};
