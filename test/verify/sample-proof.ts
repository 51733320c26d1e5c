import type { ClaimProof } from '../../shared/claim/claim-proof.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { filedContent } from '../../shared/claim/filed-content.ts';
import type { Decision, Filing } from '../../shared/claim/filing.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { sealEntry } from '../../shared/claim/journal-chain.ts';
import { inclusionIn, type RootFile, type RootLeaf, sealRoot } from '../../shared/claim/root.ts';
import { roundOf } from '../functions/reviewed-claim.ts';
import { claim } from './long-journal.ts';

export const account = { accountName: '示例公司', bank: '示例银行', accountNumber: '0012345678901234567' };

const assessment: Filing['assessment'] = {
  verdict: 'payable',
  amount: { kind: 'fixed', fen: 5_000_000 },
  conditions: [{ id: 'registered-in-jinan', outcome: 'met', citation: '第三条' }],
  steps: [],
  awardKeys: ['示例区'],
};

const filingOf = (number: number): Filing => ({
  claim,
  number,
  clause: 'national-brand-zone',
  claimant: { id: '91370100MA30000001', kind: 'company', name: '示例公司', registeredInJinan: true },
  account,
  accountSalt: `${number}`.repeat(32),
  eventOn: '2019-06-30',
  achievementYear: 2019,
  facts: { zone: '示例区' },
  evidence: [],
  explanations: {},
  policyHash: contentHash('law'),
  round: { round: 'r2019', version: 1, hash: contentHash('round'), content: roundOf() },
  awarded: [],
  assessment,
  submittedBy: 'chen',
  submittedOn: '2019-12-02',
});

const filings = [filingOf(1), filingOf(2)];

const decision: Decision = {
  claim,
  number: 1,
  filing: 2,
  awarded: [],
  assessment,
  assessmentHash: contentHash(assessment),
  amountFen: 5_000_000,
  awardKeys: ['示例区'],
  signatures: ['lin'],
  decidedBy: 'lin',
  decidedOn: '2019-12-04',
};

type Step = { readonly act: string; readonly day: number; readonly detail: Record<string, unknown> };

const filed = (filing: Filing, day: number): Step => ({
  act: 'submit',
  day,
  detail: { filing: filing.number, contentHash: contentHash(filedContent(filing)) },
});

const steps: readonly Step[] = [
  ...filings.slice(0, 1).map((filing) => filed(filing, 2)),
  { act: 'return-for-correction', day: 2, detail: {} },
  ...filings.slice(1).map((filing) => filed(filing, 3)),
  { act: 'give-opinion', day: 3, detail: { agrees: true } },
  { act: 'give-opinion', day: 4, detail: { agrees: true } },
  { act: 'approve', day: 4, detail: { amountFen: 5_000_000, decision: 1, decisionHash: contentHash(decision) } },
  { act: 'publish-notice', day: 7, detail: {} },
];

const instantOn = (day: number, minute = 0): string => new Date(Date.UTC(2019, 11, day, 1, minute)).toISOString();

const journal: JournalEntry[] = [];
for (const [at, { act, day, detail }] of steps.entries()) {
  const previous = journal.at(-1);
  const entry = sealEntry({
    schema: 1,
    kind: 'claim',
    id: claim,
    number: at + 1,
    act,
    from: previous?.to ?? null,
    to: act,
    by: { person: 'zhao', name: '赵', role: 'reviewer' },
    at: instantOn(day, at),
    businessAt: instantOn(day, at),
    businessOn: `2019-12-0${day}`,
    revision: at + 1,
    detail,
    idempotencyKey: `key-${at}`,
    requestHash: 'f'.repeat(64),
    previousHash: previous?.hash ?? null,
  });
  journal.push(entry);
}

const leafUpTo = (entries: number): RootLeaf => ({
  kind: 'claim',
  id: claim,
  entries,
  hash: journal[entries - 1]?.hash ?? '',
});

const others = (count: number): RootLeaf[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'pot', id: `p-${at}`, entries: 1, hash: contentHash(at) }));

const rootOn = (day: number, previous: RootFile | undefined, leaves: readonly RootLeaf[]): RootFile =>
  sealRoot(
    {
      number: (previous?.root.number ?? 0) + 1,
      on: `2019-12-0${day}`,
      from: previous?.root.until ?? instantOn(1),
      until: new Date(Date.UTC(2019, 11, day - 1, 16)).toISOString(),
      previousHash: previous?.root.hash ?? null,
    },
    leaves,
  );

/** The morning's roots: two days with this claim, one on which nothing happened, and one without it. */
const first = rootOn(3, undefined, [...others(4), leafUpTo(2)]);
const second = rootOn(4, first, [leafUpTo(4)]);
const third = rootOn(5, second, [...others(2), leafUpTo(6)]);
const empty = rootOn(6, third, []);
const last = rootOn(7, empty, others(3));
export const rootFiles: readonly RootFile[] = [first, second, third, empty, last];

export const proofWith = (files: readonly RootFile[]): ClaimProof => ({
  format: 'city-claims/claim-proof',
  version: 1,
  claim,
  head: { entries: journal.length, hash: journal.at(-1)?.hash ?? '' },
  journal,
  filings: filings.map(filedContent),
  decisions: [decision],
  inclusions: files.flatMap((file) => inclusionIn(file, { kind: 'claim', id: claim }) ?? []),
  roots: files.map(({ root }) => root),
});

/** An export of a claim whose last entry is newer than the newest root. */
export const sampleProof = proofWith(rootFiles);

/** The journal with another story from an entry on, chained and hashed as if it had always been so. */
export const writtenAnew = (from: number): JournalEntry[] => {
  const anew: JournalEntry[] = [];
  for (const { hash: _hash, ...entry } of journal) {
    const reason = entry.number >= from ? { reason: 'another story' } : {};
    anew.push(sealEntry({ ...entry, ...reason, previousHash: anew.at(-1)?.hash ?? null }));
  }
  return anew;
};
