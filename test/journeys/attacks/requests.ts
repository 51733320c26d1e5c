import type { Role } from '../../../shared/claim/person.ts';
import type { RouteName } from '../../../shared/contract/routes.ts';
import type { Given } from '../client.ts';
import type { Scene } from './scene.ts';

/** Ids of the right form that name nothing. */
export const absent = { claim: '0000000000000000', claimant: '91370100MA3ABSENTX' } as const;

const hash = 'a'.repeat(64);
const id = '0123456789ABCDEF';
const title = { zh: '示例', en: 'Illustrative' };

/** A request that would be taken for every route, about the company and its claims. */
export const requestsFor = ({ cast, draft, submitted, round, eventOn }: Scene): { [N in RouteName]: Given<N> } => {
  const claimant = cast.company.id;
  const claim = draft.id;
  const ofDraft = { path: { claim } };
  const filed = { path: { claim: submitted.id } };
  const content = {
    title,
    policy: 'jinan-brand-2017',
    clauses: ['china-quality-award'],
    achievementYear: 2019,
    fundYear: 2019,
    windowFrom: '2020-01-01',
    windowUntil: '2020-02-01',
  };
  const sums = { rateBasisPoints: 1, perClaimantYearCapFen: 1 };
  return {
    'list-policies': {},
    'view-clause': { path: { policy: 'jinan-brand-2017', clause: 'madrid-trademark' } },
    'list-rounds': {},
    calculate: {
      body: {
        clause: 'china-quality-award',
        eventOn,
        claimant: { kind: 'company' },
        facts: {},
        round: {},
        awarded: [],
      },
    },
    'list-notices': {},
    'view-notice': { path: { notice: id } },
    'read-openapi': {},
    'view-me': {},
    'view-claimant': { path: { claimant } },
    'save-profile': { path: { claimant }, body: { contact: { name: '联系人', phone: '0531-66600001' } } },
    'list-claims': { path: { claimant }, query: {} },
    'create-draft': { path: { claimant }, body: { round, clause: 'china-quality-award' } },
    'view-claim': ofDraft,
    'save-draft': {
      ...ofDraft,
      body: { clause: 'china-quality-award', revision: draft.revision, facts: {}, explanations: {} },
    },
    'assess-draft': ofDraft,
    'add-evidence': {
      ...ofDraft,
      body: { kind: 'certificate', fileName: 'a.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: hash },
    },
    'complete-evidence': { path: { claim, evidence: draft.evidence[0]?.id ?? id } },
    'remove-evidence': { path: { claim, evidence: draft.evidence[0]?.id ?? id } },
    'submit-claim': { ...ofDraft, body: { revision: draft.revision, commitment: true } },
    'withdraw-claim': { ...filed, body: { reason: '不再申报' } },
    'confirm-receipt': filed,
    'list-queue': { query: { department: 'market-supervision' } },
    'list-decisions': { query: {} },
    'view-review': filed,
    'read-evidence': { path: { claim: submitted.id, evidence: id } },
    'give-opinion': {
      ...filed,
      body: { agrees: true, department: 'market-supervision', contentRevision: 1, amountFen: 300_000_000 },
    },
    'return-claim': {
      ...filed,
      body: {
        contentRevision: 1,
        department: 'market-supervision',
        corrections: [{ target: 'account', kind: 'wrong', words: '请核对' }],
      },
    },
    'approve-claim': { ...filed, body: { contentRevision: 1, assessmentHash: hash, amountFen: 300_000_000 } },
    'refuse-claim': { ...filed, body: { contentRevision: 1, reasons: [{ condition: 'first-time', words: '不符' }] } },
    'list-pots': {},
    'ask-appropriation': { body: { programme: 'brand', year: 2019, amountFen: 1, document: '示例' } },
    'confirm-appropriation': { path: { appropriation: id } },
    'cancel-appropriation': { path: { appropriation: id } },
    'list-lists': {},
    'create-list': { body: { pots: [] } },
    'fill-list': { path: { list: id } },
    'view-list': { path: { list: id } },
    'drop-list': { path: { list: id } },
    'seal-list': { path: { list: id }, body: { count: 1, totalFen: 1 } },
    'export-list': { path: { list: id }, body: { format: 'csv' } },
    'pay-list': { path: { list: id }, body: { document: '示例' } },
    'list-all-rounds': {},
    'create-round': { body: { id: 'attack-round', content } },
    'change-round': { path: { round }, body: { revision: 1, content } },
    'publish-round': { path: { round }, body: { revision: 1 } },
    'publish-scheme': {
      body: {
        id: 'attack-scheme',
        content: { clause: 'cloud-adoption', title, from: '2019-01-01', until: '2019-12-31', sums },
      },
    },
    'list-schemes': {},
    'list-register': { path: { round }, query: { state: 'submitted' } },
    'publish-notice': { path: { round }, body: { title } },
    'list-claimants': { query: {} },
    'admit-claimant': {
      body: { kind: 'company', creditCode: absent.claimant, name: '示例', checkDigitReason: '早期赋码' },
    },
    'change-registration': { path: { claimant }, body: { registeredInJinan: false, source: '示例' } },
    'list-persons': { query: {} },
    'register-person': { body: { id: 'attacker', name: '示例', kind: 'person', subjects: ['attacker'] } },
    'bind-person': { path: { person: 'agent-wu' }, body: { claimant, as: 'clerk' } },
    'unbind-person': { path: { person: cast.company.actor, claimant } },
    'appoint-person': { path: { person: 'agent-wu' }, body: { role: 'finance' } },
    'withdraw-role': { path: { person: 'finance-bai', role: 'finance' }, query: {} },
    'list-departments': {},
    'save-department': { path: { department: 'science' }, body: { name: title } },
    'list-claims-to-audit': { query: { state: 'submitted' } },
    'read-journal': filed,
  };
};

/** Roles whose job it is, said here once more beside the code; where none is named, only those bound to the company. */
export const jobs: { readonly [N in RouteName]?: readonly Role[] } = {
  'list-queue': ['reviewer'],
  'list-decisions': ['approver'],
  'view-review': ['reviewer', 'approver', 'auditor'],
  'read-evidence': ['reviewer', 'approver', 'auditor'],
  'give-opinion': ['reviewer'],
  'return-claim': ['reviewer'],
  'approve-claim': ['approver'],
  'refuse-claim': ['approver'],
  'list-pots': ['finance', 'approver', 'officer', 'auditor'],
  'ask-appropriation': ['finance'],
  'confirm-appropriation': ['finance'],
  'cancel-appropriation': ['finance'],
  'list-lists': ['finance', 'auditor'],
  'create-list': ['finance'],
  'fill-list': ['finance'],
  'view-list': ['finance', 'auditor'],
  'drop-list': ['finance'],
  'seal-list': ['finance'],
  'export-list': ['finance'],
  'pay-list': ['finance'],
  'list-all-rounds': ['officer', 'auditor'],
  'create-round': ['officer'],
  'change-round': ['officer'],
  'publish-round': ['officer'],
  'publish-scheme': ['officer'],
  'list-schemes': ['officer', 'auditor'],
  'list-register': ['officer', 'auditor'],
  'publish-notice': ['officer'],
  'list-claimants': ['administrator', 'auditor'],
  'admit-claimant': ['administrator'],
  'change-registration': ['administrator'],
  'list-persons': ['administrator', 'auditor'],
  'register-person': ['administrator'],
  'bind-person': ['administrator'],
  'unbind-person': ['administrator'],
  'appoint-person': ['administrator'],
  'withdraw-role': ['administrator'],
  'list-departments': ['reviewer', 'approver', 'finance', 'officer', 'administrator', 'auditor'],
  'save-department': ['administrator'],
  'list-claims-to-audit': ['auditor'],
  'read-journal': ['auditor'],
};
