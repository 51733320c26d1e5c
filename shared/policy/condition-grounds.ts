import type { EvidenceKind } from '../evidence/kinds.ts';
import type { FactName } from './fact-vocabulary.ts';
import type { Clause, ConditionId } from './vocabulary.ts';

/** What a condition is checked against: facts stated for it, and papers that show them. `own`: those the clause names. */
type Grounds = { readonly facts: readonly FactName[]; readonly papers: readonly (EvidenceKind | 'own')[] };

const identity = ['business-licence', 'identity-document'] as const;
const achievement = ['award', 'committee', 'project', 'listYear', 'standard', 'zone', 'patent', 'county'] as const;
const bill = ['contract', 'invoices', 'bank-receipt'] as const;

const grounds: Readonly<Record<ConditionId, Grounds>> = {
  'claimant-kind': { facts: [], papers: identity },
  'registered-in-jinan': { facts: [], papers: identity },
  'policy-in-force': { facts: [], papers: ['own'] },
  'not-awarded-before': { facts: achievement, papers: ['own', 'commitment-letter'] },
  'first-time': { facts: ['firstTime'], papers: ['own', 'commitment-letter'] },
  accepted: { facts: ['accepted'], papers: ['acceptance-document'] },
  'advanced-manufacturing': { facts: ['advancedManufacturing'], papers: identity },
  'administrative-recognition': { facts: ['recognition'], papers: ['award-document', 'certificate'] },
  'lead-role': { facts: ['role'], papers: ['foreword-pages'] },
  'new-standard': { facts: ['nature'], papers: ['release-notice', 'foreword-pages'] },
  'fund-policy-opinion': { facts: ['fundPolicyOpinion'], papers: ['office-opinion'] },
  'list-publisher': { facts: ['listPublisher'], papers: ['list-publication'] },
  'owner-rank': { facts: ['ownerRank'], papers: ['patent-certificate'] },
  'list-year': { facts: ['listYear'], papers: ['list-publication'] },
  'trademark-units': { facts: ['marks', 'registrations'], papers: ['registration-certificates'] },
  'yearly-cap': { facts: [], papers: [] },
  'no-higher-award': { facts: [], papers: [] },
  'ladder-difference': { facts: [], papers: [] },
  'contract-stated': { facts: ['contract'], papers: ['contract'] },
  'provider-stated': { facts: ['provider'], papers: ['contract'] },
  'service-class-stated': { facts: ['serviceClass'], papers: ['contract'] },
  'list-price-stated': { facts: ['listPriceFen'], papers: ['contract'] },
  'provider-discount-stated': { facts: ['providerDiscountFen'], papers: ['contract'] },
  'paid-sum-stated': { facts: ['paidFen'], papers: ['invoices', 'bank-receipt'] },
  'paid-within-plan': { facts: ['paidOn'], papers: ['bank-receipt'] },
  'invoices-listed': { facts: ['invoices'], papers: ['invoices'] },
  'year-within-plan': { facts: ['year'], papers: ['target-report'] },
  'target-reached': { facts: ['newlyOnCloud', 'target'], papers: ['target-report'] },
  scheme: { facts: [], papers: [] },
  'once-only': { facts: [], papers: ['commitment-letter'] },
  'claimant-year-cap': { facts: ['paidOn'], papers: [] },
  'own-share': { facts: ['listPriceFen', 'providerDiscountFen', 'paidFen'], papers: bill },
  'provider-share': { facts: ['listPriceFen', 'providerDiscountFen'], papers: ['contract'] },
  'sum-above-zero': { facts: ['paidFen', 'newlyOnCloud', 'target'], papers: [] },
};

type Named = Pick<Clause, 'facts' | 'evidence'>;

const groundsOf = (id: string): Grounds => grounds[id as ConditionId] ?? { facts: [], papers: [] };

/** The facts of a clause that one of its conditions rests on. */
export const factsBehind = (id: string, { facts }: Named): FactName[] =>
  facts.map(({ name }) => name).filter((name) => groundsOf(id).facts.includes(name));

/** The kinds of paper that show whether one of its conditions is met. */
export const papersBehind = (id: string, { evidence }: Named): EvidenceKind[] => {
  const named = groundsOf(id).papers.flatMap((paper) => (paper === 'own' ? evidence : [paper]));
  return [...new Set(named)];
};
