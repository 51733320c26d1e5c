import { type Answer, call } from '../../api/call.ts';
import { canonical, treeHashOf } from '../verify/hashing.ts';
import { headerFaults, type RootFault } from '../verify/roots.ts';

type Root = Answer<'list-roots'>['roots'][number];

/** A root made anew in this page: its hash, the tree over its leaves, and that it follows the root before. */
export const verifyDay = async (listed: Root): Promise<{ readonly faults: RootFault[]; readonly leaves: number }> => {
  const { number } = listed;
  const [file, before] = await Promise.all([
    call('read-root', { path: { root: number } }),
    number > 1 ? call('read-root', { path: { root: number - 1 } }) : undefined,
  ]);
  const { root, leaves } = file;
  const faults = await headerFaults(before ? [before.root, root] : [root]);
  const about = { root: number, on: listed.on };
  const found = await treeHashOf(leaves);
  if (found !== root.treeHash || leaves.length !== root.count)
    faults.push({ kind: 'leaves', ...about, expected: root.treeHash, found });
  if (canonical(root) !== canonical(listed))
    faults.push({ kind: 'header', ...about, expected: root.hash, found: listed.hash });
  return { faults, leaves: leaves.length };
};
