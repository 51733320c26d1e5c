import { describe, expect, test } from 'vitest';
import { checkProof } from '../../infra/verify/check-proof.ts';
import { type RootFile, readProof, Unreadable } from '../../infra/verify/read-files.ts';
import { type ClaimProof, claimProof } from '../../shared/claim/claim-proof.ts';
import { type RootFile as MadeRoot, sealRoot } from '../../shared/claim/root.ts';
import { account, proofWith, rootFiles, sampleProof, writtenAnew } from './sample-proof.ts';

const filesOf = (roots: readonly MadeRoot[]): RootFile[] =>
  roots.map((file) => ({ name: `${file.root.number}.json`, ...file }));

const check = (proof: ClaimProof, roots?: readonly MadeRoot[]) =>
  checkProof(readProof(JSON.stringify(proof)), roots && filesOf(roots));

/** What does not hold, in English. */
const faults = (proof: ClaimProof, roots?: readonly MadeRoot[]): string[] =>
  check(proof, roots).flatMap(({ holds, sentence }) => (holds === false ? [sentence.en] : []));

const changed = (change: (copy: ClaimProof) => void, base = sampleProof): ClaimProof => {
  const copy = structuredClone(base);
  change(copy);
  return copy;
};

const headOf = (journal: ClaimProof['journal']) => ({ entries: journal.length, hash: journal.at(-1)?.hash ?? '' });

describe('an export that nobody touched', () => {
  test('holds, and says what no root holds yet', () => {
    expect(check(sampleProof, rootFiles).map(({ holds, sentence }) => [holds, sentence.en])).toEqual([
      [true, '7 entries, each following the one before.'],
      [true, 'Filings as the journal has them: 2.'],
      [true, 'Decisions as the journal has them: 1.'],
      [true, 'Roots, each following the one before: 5. They hold the entries up to 6.'],
      [undefined, 'Newer than the newest root, for the next to hold: entry 7.'],
      [true, 'Roots of the folder, made anew from their leaves and the same: 5.'],
    ]);
  });

  test('is what the contract promises, and shows no account', () => {
    expect(claimProof.parse(sampleProof)).toEqual(sampleProof);
    expect(JSON.stringify(sampleProof)).not.toContain(account.accountNumber);
    expect(JSON.stringify(sampleProof)).not.toContain('accountSalt');
  });

  test('holds before the first root, and says that nothing holds it', () => {
    const findings = check(proofWith([]));
    expect(findings.map(({ holds }) => holds)).not.toContain(false);
    expect(findings.map(({ sentence }) => sentence.en)).toContain('No root holds this claim yet.');
  });
});

test('no byte of an export can be changed unseen', () => {
  const bytes = Buffer.from(JSON.stringify(sampleProof));
  const unseen = [...bytes.keys()].filter((at) => {
    const other = Buffer.from(bytes);
    other[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
    try {
      return checkProof(readProof(other.toString())).every(({ holds }) => holds !== false);
    } catch (error) {
      if (error instanceof Unreadable) return false;
      throw error;
    }
  });
  expect(bytes.length).toBeGreaterThan(5000);
  expect(unseen).toEqual([]);
});

describe('what was filed and decided', () => {
  test.each<[string, (copy: ClaimProof) => void, string[]]>([
    [
      'a fact',
      ({ filings }) => Object.assign(filings[1]?.facts ?? {}, { zone: '另一区' }),
      ['Filing 2 is not the one entry 3 was written about.'],
    ],
    [
      'the account',
      ({ filings }) => Object.assign(filings[0] ?? {}, { accountHash: '0'.repeat(64) }),
      ['Filing 1 is not the one entry 1 was written about.'],
    ],
    [
      'the sum decided',
      ({ decisions }) => Object.assign(decisions[0] ?? {}, { amountFen: 9_000_000 }),
      ['Decision 1 is not the one entry 6 was written about.'],
    ],
    ['a filing left out', ({ filings }) => filings.shift(), ['Filing 1 is missing; entry 1 speaks of it.']],
    ['a decision left out', ({ decisions }) => decisions.pop(), ['Decision 1 is missing; entry 6 speaks of it.']],
    [
      'a decision more',
      ({ decisions }) => decisions.push(...structuredClone(decisions)),
      ['Decision 1: no entry speaks of it.'],
    ],
  ])('%s is named', (_what, change, named) => {
    expect(faults(changed(change))).toEqual(named);
  });
});

describe('a root', () => {
  test('finds the end that was cut off, head and all', () => {
    const journal = sampleProof.journal.slice(0, 5);
    const cut = changed((copy) => {
      Object.assign(copy, { journal, head: headOf(journal), decisions: [] });
    });
    expect(faults(cut)).toEqual(['Root 3 of 2019-12-05 holds entry 6: gone.']);
  });

  test('finds a journal that was written anew from an entry on, head and all', () => {
    const journal = writtenAnew(4);
    const anew = changed((copy) => {
      Object.assign(copy, { journal, head: headOf(journal) });
    });
    expect(faults(anew)).toEqual([
      'Root 2 of 2019-12-04 holds another journal: within entries 3 to 4 something was rewritten.',
      'Root 3 of 2019-12-05 holds another journal: within entries 3 to 6 something was rewritten.',
    ]);
  });

  test('that should hold an old entry is missed when it was left out', () => {
    const without = changed((copy) => {
      copy.inclusions.pop();
    });
    expect(faults(without)).toEqual(['No root up to 4 holds entry 5, which is older.']);
  });

  test.each<[string, (copy: ClaimProof) => void, string]>([
    [
      'its time',
      ({ roots }) => Object.assign(roots[1] ?? {}, { on: '2019-12-03' }),
      'Root 2 of 2019-12-03 does not say',
    ],
    [
      'its leaf',
      ({ inclusions }) => Object.assign(inclusions[0]?.leaf ?? {}, { entries: 1 }),
      'Root 1 of 2019-12-03 is not shown',
    ],
    ['a hash beside the way', ({ inclusions }) => inclusions[2]?.path.reverse(), 'Root 3 of 2019-12-05 is not shown'],
    [
      'its place',
      ({ inclusions }) => Object.assign(inclusions[2] ?? {}, { index: 1 }),
      'Root 3 of 2019-12-05 is not shown',
    ],
    ['a root taken out', ({ roots }) => roots.splice(3, 1), 'Root 5 of 2019-12-07 does not follow'],
  ])('is named when this was changed: %s', (_what, change, named) => {
    expect(faults(changed(change))).toEqual([expect.stringContaining(named)]);
  });

  test('may be the first of an export, but number 1 alone has none before it', () => {
    const later = changed((copy) => {
      copy.roots.shift();
      copy.inclusions.shift();
    });
    expect(faults(later)).toEqual([]);
    const [first] = rootFiles;
    const begun = first && sealRoot({ ...first.root, previousHash: '0'.repeat(64) }, first.leaves);
    expect(faults(proofWith(begun ? [begun] : []))).toContain('Root 1 of 2019-12-03 does not follow the one before.');
  });
});

describe('the files of the roots', () => {
  const file = (at: number): MadeRoot => {
    const found = rootFiles[at];
    if (!found) throw new Error(`no root ${at}`);
    return found;
  };
  const { root, leaves } = file(2);

  test('name the root whose leaf was changed', () => {
    const forged = leaves.map((leaf) => (leaf.kind === 'pot' ? { ...leaf, entries: 7 } : leaf));
    expect(faults(sampleProof, rootFiles.with(2, { root, leaves: forged }))).toEqual([
      'Root 3 of 2019-12-05: its file does not give its hash.',
    ]);
  });

  test('name the root that was left out, at either side', () => {
    expect(faults(sampleProof, rootFiles.toSpliced(4, 1))).toEqual(['Root 5 of 2019-12-07 is not in the folder.']);
    expect(faults(sampleProof, rootFiles.toSpliced(3, 1))).toEqual([
      'Root 5 of 2019-12-07 does not follow the one before.',
      'Root 4 of 2019-12-06 is not in the folder.',
    ]);
  });

  test('name the root that was made anew', () => {
    const anew = sealRoot(root, leaves.slice(1));
    expect(faults(sampleProof, rootFiles.with(2, anew))).toEqual([
      'Root 4 of 2019-12-06 does not follow the one before.',
      'Root 3 of 2019-12-05 is another one in the folder.',
    ]);
  });

  test('have the entry that was cut off, where the export says nothing of its root', () => {
    const journal = sampleProof.journal.slice(0, 4);
    const some = rootFiles.slice(0, 2);
    const cut = { ...proofWith(some), journal, head: headOf(journal), decisions: [] };
    expect(faults(cut)).toEqual([]);
    expect(faults(cut, rootFiles)).toEqual(['Root 3 of 2019-12-05 holds entries 5 to 6: gone.']);
  });
});

test('what is no export is refused', () => {
  for (const text of ['', '{', '[]', '{"format":"another"}', JSON.stringify({ ...sampleProof, version: 2 })])
    expect(() => readProof(text)).toThrow(Unreadable);
});
