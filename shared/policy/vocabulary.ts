import type { PlainDate } from '../calendar/plain-date.ts';
import type { EvidenceKind } from '../evidence/kinds.ts';
import type { Fen } from '../money/fen.ts';
import type { FactDefinition, FactName } from './fact-vocabulary.ts';

/** Words for people, in both languages. */
export type Localised = { readonly zh: string; readonly en: string };

export const claimantKinds = ['company', 'branch', 'sole-proprietor', 'institution', 'individual'] as const;
export type ClaimantKind = (typeof claimantKinds)[number];

export type Programme = 'brand' | 'standardization' | 'cloud' | 'county';
export type AmountKind = 'fixed' | 'ceiling';

/** A value that a document sets from a day on. Ordered by `from`, without a gap; see `valueOn`. */
export type DatedValue<T> = { readonly value: T; readonly from: PlainDate; readonly until?: PlainDate };
export type Dated<T> = readonly [DatedValue<T>, ...DatedValue<T>[]];

/** Days from `from` to `until`, both inclusive; open without `until`. */
export type Period = { readonly from: PlainDate; readonly until?: PlainDate };

/** How the platform understands words that leave a choice open; `setByRound` names the round's switch, if it has one. */
export type Reading = {
  readonly text: Localised;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly setByRound?: RoundReading;
};
export type RoundReading =
  | 'branchesMayClaim'
  | 'madridCountsFrom'
  | 'trademarkCapShared'
  | 'revisionsCount'
  | 'ladders'
  | 'acceptedPublishers';

/** Whom a clause names: `kinds` always, branches where the reading `branchesMayClaim` says so. */
export type Accepts = { readonly kinds: readonly ClaimantKind[]; readonly branchesMayClaim?: Dated<boolean> };

type KeyFact = 'award' | 'committee' | 'project' | 'listYear' | 'standard' | 'zone' | 'patent';

/**
 * What may be awarded once only. `scope` claimant: each claimant may have it once; achievement: once, whoever claims.
 */
export type AwardKey =
  | { readonly by: 'claimant'; readonly scope: 'claimant' }
  | { readonly by: 'fact'; readonly fact: KeyFact; readonly scope: 'claimant' | 'achievement' }
  | { readonly by: 'units'; readonly scope: 'achievement' }
  | { readonly by: 'invoices'; readonly scope: 'achievement' }
  | { readonly by: 'county-year'; readonly scope: 'achievement' };

/** How the sum of a clause is made. */
export type Sum =
  /** The sum the clause names. */
  | { readonly kind: 'named'; readonly fen: Dated<Fen> }
  /** A share of the full sum of the clause the fact `award` names. */
  | { readonly kind: 'share-of-award'; readonly basisPoints: Dated<number>; readonly awards: readonly string[] }
  /** Mark × country, under a cap for claimant and achievement year that `capSharedBy` share where the reading says so. */
  | {
      readonly kind: 'units';
      readonly of: 'marks' | 'registrations';
      readonly unitFen: Dated<Fen>;
      readonly yearlyCapFen: Dated<Fen>;
      readonly capSharedBy: readonly string[];
      readonly trademarkCapShared: Dated<boolean>;
      readonly madridCountsFrom?: Dated<'registered' | 'filed'>;
      /** Countries in which a registration is no registration abroad. */
      readonly withoutCountries: readonly string[];
    }
  /** A share of what was paid, at the rate and under the yearly cap of a published scheme. */
  | { readonly kind: 'rate' }
  /** A sum for each enterprise newly on cloud, under the cap of a published scheme. */
  | { readonly kind: 'per-enterprise' };

export type Grant = { readonly kind: AmountKind; readonly sum: Sum };

/** The outcomes each condition can have. Its keys are the closed set of condition ids. */
export type OutcomesOf = {
  'claimant-kind': 'met' | 'not-met';
  'registered-in-jinan': 'met' | 'not-met' | 'unknown';
  'policy-in-force': 'met' | 'not-met';
  'not-awarded-before': 'met' | 'not-met' | 'unknown';
  'first-time': 'met' | 'not-met' | 'unknown';
  accepted: 'met' | 'not-met' | 'unknown';
  'advanced-manufacturing': 'met' | 'not-met' | 'needs-person';
  'administrative-recognition': 'met' | 'not-met' | 'unknown';
  'lead-role': 'met' | 'not-met' | 'unknown';
  'new-standard': 'met' | 'not-met' | 'unknown';
  'fund-policy-opinion': 'met' | 'not-met' | 'needs-person';
  'list-publisher': 'met' | 'not-met' | 'unknown' | 'needs-person';
  'owner-rank': 'met' | 'not-met' | 'unknown';
  'list-year': 'met' | 'not-met' | 'unknown';
  'trademark-units': 'met' | 'not-met' | 'unknown';
  'yearly-cap': 'met' | 'not-met';
  'no-higher-award': 'met' | 'not-met';
  'ladder-difference': 'met' | 'not-met';
  'contract-stated': 'met' | 'unknown';
  'provider-stated': 'met' | 'unknown';
  'service-class-stated': 'met' | 'unknown';
  'list-price-stated': 'met' | 'unknown';
  'provider-discount-stated': 'met' | 'unknown';
  'paid-sum-stated': 'met' | 'unknown';
  'paid-within-plan': 'met' | 'not-met' | 'unknown';
  'invoices-listed': 'met' | 'unknown';
  'year-within-plan': 'met' | 'not-met' | 'unknown';
  'target-reached': 'met' | 'not-met' | 'unknown';
  scheme: 'met' | 'unknown';
  'once-only': 'met' | 'not-met';
  'claimant-year-cap': 'met' | 'not-met' | 'unknown';
  'own-share': 'met' | 'not-met' | 'unknown';
  'provider-share': 'met' | 'not-met' | 'unknown';
  'sum-above-zero': 'met' | 'not-met' | 'unknown';
};
export type ConditionId = keyof OutcomesOf;
export type Outcome = 'met' | 'not-met' | 'unknown' | 'needs-person';

type FactId<K extends ConditionId> = { readonly id: K; readonly fact: FactName };

/** The closed set of condition kinds. Where a kind has one id only, the kind is the id. */
export type Condition =
  | { readonly kind: 'claimant-kind' }
  | { readonly kind: 'registered-in-jinan' }
  | { readonly kind: 'policy-in-force' }
  | { readonly kind: 'not-awarded-before' }
  /** The fact is true; absent it is unknown, or a question for a person. */
  | ({
      readonly kind: 'truth';
      readonly fact: 'firstTime' | 'accepted' | 'advancedManufacturing';
      readonly absent: 'unknown' | 'needs-person';
    } & FactId<'first-time' | 'accepted' | 'advanced-manufacturing'>)
  /** The fact has this value; `orIf`: another value does too, where the reading says so. */
  | ({
      readonly kind: 'choice';
      readonly value: string;
      readonly absent: 'unknown' | 'needs-person';
      readonly orIf?: { readonly value: string; readonly revisionsCount: Dated<boolean> };
    } & FactId<'administrative-recognition' | 'lead-role' | 'new-standard' | 'fund-policy-opinion'>)
  | ({ readonly kind: 'stated' } & FactId<
      | 'contract-stated'
      | 'provider-stated'
      | 'service-class-stated'
      | 'list-price-stated'
      | 'provider-discount-stated'
      | 'paid-sum-stated'
    >)
  | { readonly kind: 'list-publisher' }
  | { readonly kind: 'owner-rank'; readonly most: Dated<number> }
  | { readonly kind: 'list-year' }
  | { readonly kind: 'trademark-units' }
  | { readonly kind: 'yearly-cap' }
  | { readonly kind: 'no-higher-award' }
  | { readonly kind: 'ladder-difference' }
  | { readonly kind: 'paid-within-plan'; readonly period: { readonly from: PlainDate; readonly until: PlainDate } }
  | { readonly kind: 'year-within-plan'; readonly fromYear: number; readonly untilYear: number }
  | { readonly kind: 'invoices-listed' }
  | { readonly kind: 'target-reached' }
  | { readonly kind: 'scheme' }
  | { readonly kind: 'once-only' }
  | { readonly kind: 'claimant-year-cap' }
  | { readonly kind: 'own-share' }
  | { readonly kind: 'provider-share' }
  | { readonly kind: 'sum-above-zero' };

export type Clause = {
  readonly id: string;
  /** The article path inside the document, e.g. `三（一）1`. */
  readonly article: string;
  readonly programme: Programme;
  readonly title: Localised;
  /** One plain sentence: who gets what for what. */
  readonly plain: Localised;
  /** The official words, to the letter. */
  readonly quotation: string;
  readonly accepts: Accepts;
  readonly grant: Grant;
  /** Which date or fact gives the achievement year 当年. */
  readonly yearFrom: 'eventOn' | 'paidOn' | 'year';
  readonly conditions: readonly Condition[];
  readonly facts: readonly FactDefinition[];
  readonly key: AwardKey;
  /** Ids of the departments that review; those of `PolicyDocument.joinedBy` come in addition. */
  readonly departments: readonly string[];
  readonly evidence: readonly EvidenceKind[];
  /** Ids of the readings in `PolicyDocument.readings` that bear on this clause. */
  readonly readings: readonly string[];
};

/** Within one achievement year only the higher of a pair is paid 就高不重复. */
export type Ladder = { readonly higher: string; readonly lower: string };

/** Something the document promises that is not a sum one can claim. */
export type RightWithoutSum = { readonly article: string; readonly title: Localised; readonly quotation: string };

export type PolicyDocument = {
  readonly id: string;
  /** The document number 文号. */
  readonly number: string;
  readonly title: Localised;
  readonly issuer: Localised;
  readonly issuedOn: PlainDate;
  /** The days an event must fall on where a clause asks `policy-in-force`. */
  readonly inForce: Period;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly ladders: { readonly standing: Dated<boolean>; readonly pairs: readonly Ladder[] };
  /** Departments that join every review. */
  readonly joinedBy: readonly string[];
  readonly clauses: readonly Clause[];
  readonly rightsWithoutSum: readonly RightWithoutSum[];
};
