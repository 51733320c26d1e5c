import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { assessContent } from '../../shared/claim/assess-content.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import type { Decided, GivenOpinion } from '../../shared/claim/decided.ts';
import type { Decision, Filing } from '../../shared/claim/filing.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { sealEntry } from '../../shared/claim/journal-chain.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import type { Fonts } from '../../shared/document/style.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { roundOf } from '../functions/reviewed-claim.ts';

const typeface = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));

export const fonts: Fonts = { regular: typeface('400Regular'), semibold: typeface('600SemiBold') };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const claim = '7K3M0Q2RZ8XW5B1D';

const marks = ['1450001', '1450002', '1450003'].map((registration) => ({
  registration,
  designations: ['US', 'DE', 'FR', 'GB', 'JP', 'KR', 'SG', 'RU', 'IT', 'ES'],
  registeredOn: '2019-03-01',
}));

const papers = ['business-licence', 'commitment-letter', 'bank-account-proof', 'registration-certificates'];

/** 30 Madrid units of 2019, bound by the yearly cap, unless something else is wanted. */
export const sampleFiling = (change: Partial<Filing> & { readonly policy?: string } = {}): Filing => {
  const { policy = 'jinan-brand-2017', ...other } = change;
  const clause = findClause(policy, other.clause ?? 'madrid-trademark');
  if (!clause) throw new Error(other.clause);
  const content = roundOf({ policy, clauses: [clause.id], title: { zh: '2019年度奖励申报', en: 'Rewards of 2019' } });
  const filing: Filing = {
    claim,
    number: 1,
    clause: clause.id,
    claimant: {
      id: '91370100MA3C0000X1',
      kind: 'company',
      name: '山东泉城装备制造股份有限公司',
      creditCode: '91370100MA3C0000X1',
      registeredInJinan: true,
    },
    account: {
      accountName: '山东泉城装备制造股份有限公司',
      bank: '齐鲁示例银行',
      accountNumber: '0012345678901234567',
    },
    accountSalt: 'a'.repeat(32),
    eventOn: '2019-03-01',
    achievementYear: 2019,
    facts: { marks },
    evidence: papers.map((kind, at) => ({
      id: `E${at}`,
      kind,
      fileName: `材料${at + 1}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: 1,
      sha256: sha256(kind),
    })),
    explanations: {},
    policyHash: policyHash(clause.document),
    round: { round: 'r2019', version: 1, content, hash: contentHash(content) },
    awarded: [],
    assessment: { verdict: 'incomplete', amount: null, conditions: [], steps: [], awardKeys: [] },
    submittedBy: 'clerk',
    submittedOn: '2019-12-02',
    ...other,
  };
  const assessment = assessContent(clause, filing.claimant, filing, {
    readings: filing.round.content.readings,
    scheme: filing.scheme,
    awarded: filing.awarded,
  });
  return { ...filing, assessment: assessment as Filing['assessment'] };
};

export const sampleEntry = (change: Partial<JournalEntry> = {}): JournalEntry =>
  sealEntry({
    schema: 1,
    kind: 'claim',
    id: claim,
    number: 4,
    act: 'approve',
    from: 'reviewed',
    to: 'approved',
    by: { person: 'lin', name: '林正', role: 'approver' },
    // Already the next day in Jinan.
    at: '2019-12-19T17:30:00.000Z',
    businessAt: '2019-12-19T17:30:00.000Z',
    businessOn: '2019-12-20',
    revision: 9,
    detail: {},
    idempotencyKey: 'key',
    requestHash: sha256('request'),
    previousHash: sha256('before'),
    ...change,
  });

const opinionOf = (department: string, amountFen: number): GivenOpinion => ({
  department,
  agrees: true,
  amountFen,
  answers: {},
  givenOn: '2019-12-10',
});

export const officeName = (department: string): string =>
  department === 'finance' ? '济南市财政局' : '济南市市场监督管理局';

export const approvedCase = (filing: Filing, change: Partial<Decision> = {}): Decided => {
  const amountFen = filing.assessment.amount?.fen ?? 1;
  const decision: Decision = {
    claim: filing.claim,
    number: 1,
    filing: filing.number,
    awarded: [],
    assessment: filing.assessment,
    assessmentHash: contentHash(filing.assessment),
    amountFen,
    awardKeys: [],
    signatures: ['lin', 'gao'],
    decidedBy: 'gao',
    decidedOn: '2019-12-20',
    ...change,
  };
  return {
    entry: sampleEntry({ detail: { decision: 1 } }),
    filing: filing.number,
    decision,
    opinions: [opinionOf('market', amountFen), opinionOf('finance', amountFen)],
    reviewOpen: true,
  };
};

export const refusedCase = (filing: Filing, words: string, change: Partial<Decided> = {}): Decided => ({
  entry: sampleEntry({ act: 'refuse', to: 'refused' }),
  filing: filing.number,
  refused: { reasons: [{ condition: 'trademark-units', words }] },
  opinions: [{ ...opinionOf('market', 1), agrees: false, amountFen: undefined }, opinionOf('finance', 5_000_000)],
  reviewOpen: true,
  ...change,
});

/** What another program, PDF.js, reads in it, page by page, without the spaces between one piece and the next. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map((page) => page.replace(/\s/g, ''));
  return { pdf, pages, whole: pages.join('') };
};

export const unspaced = (text: string): string => text.replace(/\s/g, '');
