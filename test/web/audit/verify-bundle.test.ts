import { describe, expect, test } from 'vitest';
import { chainFault as otherChainFault } from '../../../infra/verify/check-chain.ts';
import { checkProof } from '../../../infra/verify/check-proof.ts';
import { readProof, Unreadable } from '../../../infra/verify/read-files.ts';
import type { ClaimProof } from '../../../shared/claim/claim-proof.ts';
import { contentHash } from '../../../shared/claim/content-hash.ts';
import { treeHash } from '../../../shared/claim/merkle-tree.ts';
import { replayDecision, replayFiling } from '../../../shared/claim/replay.ts';
import { chainFault, sealsOf } from '../../../web/app/audit/verify/chain.ts';
import { canonical, hashOf, treeHashOf } from '../../../web/app/audit/verify/hashing.ts';
import { readBundle, readBundleText } from '../../../web/app/audit/verify/read-bundle.ts';
import { replayed } from '../../../web/app/audit/verify/replay.ts';
import { type Verified, verifyBundle } from '../../../web/app/audit/verify/verify-bundle.ts';
import { proofWith, rootFiles, sampleProof, writtenAnew } from '../../verify/sample-proof.ts';

const changed = (change: (copy: ClaimProof) => void): ClaimProof => {
  const copy = structuredClone(sampleProof);
  change(copy);
  return copy;
};

const bundleOf = (proof: ClaimProof) => {
  const bundle = readBundle(JSON.parse(JSON.stringify(proof)));
  if (!bundle) throw new Error('This is no bundle.');
  return bundle;
};

const verified = (proof: ClaimProof): Promise<Verified> => verifyBundle(bundleOf(proof));

/** What the offline verifier can find: all but the assessments, which it does not make again. */
const holdsButForReplay = ({ chain, contents, rootFaults }: Verified): boolean =>
  !chain && contents.length === 0 && rootFaults.length === 0;

const headOf = (journal: ClaimProof['journal']) => ({ entries: journal.length, hash: journal.at(-1)?.hash ?? '' });

describe('a bundle that nobody touched', () => {
  test('holds, as it does offline', async () => {
    const found = await verified(sampleProof);
    expect(holdsButForReplay(found)).toBe(true);
    expect(found).toMatchObject({ entries: 7, filings: 2, decisions: 1, roots: 5, covered: 6 });
  });

  test('holds before the first root', async () => {
    expect(await verified(proofWith([]))).toMatchObject({ rootFaults: [], covered: 0 });
  });
});

test('one byte changed anywhere is seen, and at the same entry as offline', async () => {
  const bytes = Buffer.from(JSON.stringify(sampleProof));
  const step = 5;
  const otherwise: number[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    const other = Buffer.from(bytes);
    other[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
    const bundle = readBundleText(other.toString());
    if (!bundle) continue;
    const found = await verifyBundle(bundle);
    if (holdsButForReplay(found)) otherwise.push(at);
    try {
      const proof = readProof(other.toString());
      if (otherChainFault(proof)?.place !== found.chain?.place) otherwise.push(at);
      if (otherChainFault(proof)?.kind !== found.chain?.kind) otherwise.push(at);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  expect(bytes.length / step).toBeGreaterThan(1000);
  expect(otherwise).toEqual([]);
}, 120_000);

test.each<[string, (copy: ClaimProof) => void]>([
  ['cut at the end', (copy) => copy.journal.pop()],
  ['cut at the beginning', (copy) => copy.journal.shift()],
  ['one taken out', (copy) => copy.journal.splice(3, 1)],
  [
    'one put in',
    (copy) => copy.journal.splice(3, 0, structuredClone(copy.journal[1] as ClaimProof['journal'][number])),
  ],
  ['two in each other’s place', (copy) => copy.journal.splice(2, 2, ...copy.journal.slice(2, 4).reverse())],
  ['written anew from the fourth', (copy) => Object.assign(copy, { journal: writtenAnew(4) })],
  [
    'written anew with its head',
    (copy) => Object.assign(copy, { journal: writtenAnew(2), head: headOf(writtenAnew(2)) }),
  ],
  ['a root left out', (copy) => copy.roots.splice(1, 1)],
  ['no inclusion', (copy) => copy.inclusions.splice(0)],
  ['a filing left out', (copy) => copy.filings.splice(0, 1)],
  [
    'a decision twice',
    (copy) => copy.decisions.push(structuredClone(copy.decisions[0] as ClaimProof['decisions'][number])),
  ],
])('%s: page and offline verifier say the same', async (_, change) => {
  const proof = changed(change);
  const offline = readProof(JSON.stringify(proof));
  const found = await verified(proof);
  const fault = otherChainFault(offline);
  expect([found.chain?.place, found.chain?.kind]).toEqual([fault?.place, fault?.kind]);
  const faults = checkProof(offline).filter(({ holds }) => holds === false);
  expect((found.chain ? 1 : 0) + found.contents.length + found.rootFaults.length).toBe(faults.length);
  expect(faults.length).toBeGreaterThan(0);
});

test('the entry that was changed is named, and what was expected beside what was found', async () => {
  const proof = changed(({ journal }) => Object.assign(journal[4]?.detail ?? {}, { agrees: false }));
  const bundle = bundleOf(proof);
  const seals = await sealsOf(bundle.journal);
  expect(chainFault(bundle, seals)).toEqual({
    place: 5,
    kind: 'changed',
    expected: sampleProof.journal[4]?.hash,
    found: seals[4],
  });
});

test('assessments are made again as the platform’s own replay makes them', async () => {
  const { filings, decisions } = sampleProof;
  const own = await replayed(bundleOf(sampleProof));
  const plain = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value)));
  expect(plain(own)).toBe(
    plain([...filings.map(replayFiling), ...decisions.map((decision) => replayDecision(decision, filings))]),
  );
});

test('what is not a bundle is not read as one', () => {
  expect(readBundleText('{')).toBeUndefined();
  expect(readBundleText('{"format":"something else"}')).toBeUndefined();
});

test('hashes are those of the writer', async () => {
  const value = { 10: 'ten', 9: null, b: [1, { ü: '济南' }], a: undefined };
  expect(await hashOf(value)).toBe(contentHash(value));
  for (const { leaves, root } of rootFiles) {
    expect(await treeHashOf(leaves)).toBe(root.treeHash);
    expect(treeHash(leaves.map((leaf) => canonical(leaf)))).toBe(root.treeHash);
  }
});
