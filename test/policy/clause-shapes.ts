import type { ClaimantKind, LawFacts } from '../bench/law-input.ts';

export type FactName = keyof LawFacts;
type FactKind =
  | 'flag'
  | 'text'
  | 'year'
  | 'count'
  | 'rank'
  | 'date'
  | 'marks'
  | 'registrations'
  | 'invoices'
  | readonly string[];

const qualityAwards = [
  'china-quality-award',
  'provincial-quality-award',
  'municipal-quality-award',
  'china-quality-nomination',
  'provincial-quality-nomination',
] as const;

/** What may stand in a fact, copied from the specification and not from the engine's data. */
export const factKinds: Record<FactName, FactKind> = {
  firstTime: 'flag',
  listPublisher: 'text',
  advancedManufacturing: 'flag',
  award: qualityAwards,
  marks: 'marks',
  registrations: 'registrations',
  recognition: ['administrative', 'judicial'],
  committee: 'text',
  project: 'text',
  accepted: 'flag',
  listYear: 'year',
  standard: 'text',
  role: ['lead', 'participant'],
  nature: ['new', 'revision'],
  fundPolicyOpinion: ['conforms', 'does-not-conform'],
  zone: 'text',
  patent: 'text',
  ownerRank: 'rank',
  contract: 'text',
  provider: 'text',
  serviceClass: ['iaas', 'paas', 'saas'],
  listPriceFen: 'count',
  providerDiscountFen: 'count',
  paidFen: 'count',
  paidOn: 'date',
  invoices: 'invoices',
  county: 'text',
  year: 'year',
  newlyOnCloud: 'count',
  target: 'count',
};

type Shape = { accepts: readonly ClaimantKind[]; facts: readonly FactName[]; keyedByClaimant?: true };

export const everyKind: readonly ClaimantKind[] = ['company', 'branch', 'sole-proprietor', 'institution', 'individual'];

const company = (...facts: FactName[]): Shape => ({ accepts: ['company'], facts, keyedByClaimant: true });
const enterprise = (...facts: FactName[]): Shape => ({ accepts: ['company', 'company', 'branch'], facts });
const enterpriseOnce = (...facts: FactName[]): Shape => ({ ...enterprise(...facts), keyedByClaimant: true });
const unit = (...facts: FactName[]): Shape => ({ accepts: ['company', 'branch', 'institution'], facts });
const anybody = (...facts: FactName[]): Shape => ({ accepts: everyKind, facts });

const brandShapes: Record<string, Shape> = {
  'world-brand-500': enterpriseOnce('firstTime', 'listPublisher', 'advancedManufacturing'),
  'china-brand-500': enterpriseOnce('firstTime', 'listPublisher', 'advancedManufacturing'),
  'china-quality-award': company('firstTime'),
  'provincial-quality-award': company('firstTime'),
  'municipal-quality-award': company('firstTime'),
  'china-quality-nomination': company('firstTime'),
  'provincial-quality-nomination': company('firstTime'),
  'quality-award-individual': { accepts: ['individual'], facts: ['award'] },
  'shandong-famous-brand': company('firstTime'),
  'jinan-famous-brand': company('firstTime'),
  'madrid-trademark': enterprise('marks'),
  'overseas-trademark': enterprise('registrations'),
  'well-known-trademark': enterpriseOnce('firstTime', 'recognition'),
  'international-committee-secretariat': enterprise('committee'),
  'national-standardization-demonstration': unit('project', 'accepted'),
  'provincial-standardization-demonstration': unit('project', 'accepted'),
  'national-standards-leader': unit('listYear'),
  'international-standard-lead': enterprise('standard', 'role', 'nature'),
  'national-standard-lead': enterprise('standard', 'role', 'nature'),
  'national-committee': enterprise('committee'),
  'national-subcommittee': enterprise('committee'),
  'jinan-time-honoured': enterpriseOnce('firstTime', 'fundPolicyOpinion'),
  'shandong-time-honoured': enterpriseOnce('firstTime', 'fundPolicyOpinion'),
  'china-time-honoured': enterpriseOnce('firstTime', 'fundPolicyOpinion'),
  'national-brand-zone': unit('zone'),
  'provincial-quality-base': unit('zone'),
  'china-patent-gold': enterprise('patent', 'ownerRank'),
  'china-design-gold': enterprise('patent', 'ownerRank'),
  'municipal-patent-first': anybody('patent', 'ownerRank'),
  'municipal-patent-second': anybody('patent', 'ownerRank'),
  'municipal-patent-third': anybody('patent', 'ownerRank'),
  'national-ip-model': enterpriseOnce(),
  'national-ip-advantage': enterpriseOnce(),
};

const cloudShapes: Record<string, Shape> = {
  'cloud-adoption': {
    accepts: ['company', 'branch', 'sole-proprietor'],
    facts: [
      'contract',
      'provider',
      'serviceClass',
      'listPriceFen',
      'providerDiscountFen',
      'paidFen',
      'paidOn',
      'invoices',
    ],
  },
  'county-target': { accepts: ['institution'], facts: ['county', 'year', 'newlyOnCloud', 'target'] },
};

const clauseShapes: Record<string, Shape> = { ...brandShapes, ...cloudShapes };
export const clauseIds: readonly string[] = Object.keys(clauseShapes);

export const shapeOf = (clause: string): Shape => {
  const shape = clauseShapes[clause];
  if (shape === undefined) throw new RangeError(`no clause ${clause}`);
  return shape;
};

export const policyOf = (clause: string): string =>
  Object.hasOwn(cloudShapes, clause) ? 'jinan-cloud-2017' : 'jinan-brand-2017';
