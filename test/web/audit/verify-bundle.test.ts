import { describe, expect, test } from 'vitest';
import { chainFault as otherChainFault } from '../../../infra/verify/check-chain.ts';
import { checkProof } from '../../../infra/verify/check-proof.ts';
import { readProof, Unreadable } from '../../../infra/verify/read-files.ts';
import { assessContent } from '../../../shared/claim/assess-content.ts';
import type { ClaimProof } from '../../../shared/claim/claim-proof.ts';
import { contentHash } from '../../../shared/claim/content-hash.ts';
import { treeHash } from '../../../shared/claim/merkle-tree.ts';
import { policyHash } from '../../../shared/claim/policy-hash.ts';
import { replayDecision, replayFiling } from '../../../shared/claim/replay.ts';
import { findClause } from '../../../shared/policy/documents/index.ts';
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

/** Where in the file each part stands, and the entry that must be named when a byte of it is another. */
const partsOf = (bytes: Buffer) => {
  const { journal, filings, decisions } = sampleProof;
  const part = (value: unknown, entry: number) => {
    const of = Buffer.from(JSON.stringify(value));
    return { entry, from: bytes.indexOf(of), until: bytes.indexOf(of) + of.length };
  };
  return [
    ...journal.map((entry, at) => ({ ...part(entry, at + 1), chain: true })),
    ...[...filings, ...decisions].map((content, at) => ({ ...part(content, [1, 3, 6][at] ?? 0), chain: false })),
  ];
};

/** What is wrong with what was found of a copy with one byte changed. */
const wrongly = (found: Verified, part: ReturnType<typeof partsOf>[number] | undefined): string | undefined => {
  if (holdsButForReplay(found)) return 'holds';
  if (part?.chain && found.chain?.place !== part.entry) return `names entry ${found.chain?.place}`;
  if (part && !part.chain && !found.contents.some(({ entry }) => entry === part.entry)) return 'names no content';
  return undefined;
};

/** The next places in the file, the same in every run. */
const seeded = (from: number) => {
  let state = from;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
};

test('one byte changed anywhere is seen, its entry is named, and offline it is the same one', async () => {
  const bytes = Buffer.from(JSON.stringify(sampleProof));
  const parts = partsOf(bytes);
  const next = seeded(4);
  const otherwise: string[] = [];
  let read = 0;
  for (let taken = 0; taken < 1000; taken += 1) {
    const at = next(bytes.length);
    const other = Buffer.from(bytes);
    other[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    const bundle = readBundleText(other.toString());
    if (!bundle) {
      expect(() => readProof(other.toString())).toThrow(Unreadable);
      continue;
    }
    read += 1;
    const found = await verifyBundle(bundle);
    const offline = otherChainFault(readProof(other.toString()));
    const wrong = wrongly(
      found,
      parts.find(({ from, until }) => at >= from && at < until),
    );
    if (wrong) otherwise.push(`byte ${at} ${wrong}`);
    if (offline?.place !== found.chain?.place || offline?.kind !== found.chain?.kind) otherwise.push(`byte ${at}`);
  }
  expect(read).toBeGreaterThan(500);
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

describe('what was frozen', () => {
  const [filed] = sampleProof.filings;
  const [decided] = sampleProof.decisions;
  const clause = findClause('jinan-brand-2017', filed?.clause ?? '');
  if (!filed || !decided || !clause) throw new Error('The sample has nothing to judge.');
  const assessment = assessContent(clause, filed.claimant, filed, {
    readings: {},
    scheme: undefined,
    awarded: [],
  }) as typeof filed.assessment;
  const frozen = { ...filed, policyHash: policyHash(clause.document), assessment };
  const judged = {
    ...decided,
    filing: 1,
    registeredInJinan: true,
    assessment,
    assessmentHash: contentHash(assessment),
  };
  const placesIn = async (filing: typeof frozen, decision: typeof judged) => {
    const found = await replayed(bundleOf({ ...sampleProof, filings: [filing], decisions: [decision] }));
    return found?.map(({ differences }) => differences.map(({ at }) => at));
  };

  test('is judged again to the same bytes', async () => {
    expect(await placesIn(frozen, judged)).toEqual([[], []]);
  });

  test('is found out where a sum, a law or an award was planted, though every hash were made to fit', async () => {
    const more = { ...assessment, amount: { kind: 'ceiling' as const, fen: 1 } };
    expect(await placesIn({ ...frozen, assessment: more }, judged)).toEqual([['assessment.amount.fen'], []]);
    expect(await placesIn({ ...frozen, policyHash: 'f'.repeat(64) }, judged)).toEqual([['policyHash'], ['policyHash']]);
    expect(await placesIn(frozen, { ...judged, assessment: more, assessmentHash: contentHash(more) })).toEqual([
      [],
      ['assessment.amount.fen'],
    ]);
    expect(await placesIn(frozen, { ...judged, filing: 2 })).toEqual([[], ['filing']]);
  });
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
