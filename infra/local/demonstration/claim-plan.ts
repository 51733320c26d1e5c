import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Correction } from '../../../shared/claim/claim.ts';
import type { ClaimantName } from './enterprises.ts';

/** How far a claim of the demonstration goes by the hands of claimant, departments and approvers. */
export type Story =
  /** So many of its papers are there already. */
  | { readonly reaches: 'draft'; readonly papers: number }
  | { readonly reaches: 'withdrawn'; readonly reason: string }
  /** These departments have given their opinion, the others are open. */
  | { readonly reaches: 'submitted'; readonly heard: readonly string[] }
  | { readonly reaches: 'returned'; readonly by: string; readonly corrections: readonly Correction[] }
  /** Returned, explained and filed again: the opinions given before it was returned stand where nothing touched them. */
  | {
      readonly reaches: 'filed-again';
      readonly heard: readonly string[];
      readonly by: string;
      readonly corrections: readonly Correction[];
      readonly explanation: string;
    }
  /** All opinions are there; so many approvers have signed. */
  | { readonly reaches: 'reviewed'; readonly signatures: number; readonly movesAway?: true }
  | {
      readonly reaches: 'refused';
      readonly against: string;
      readonly condition: string;
      readonly words: string;
      /** The claimant asks for a review by others, on this day. */
      readonly reviewAsked?: { readonly on: PlainDate; readonly reason: string };
    }
  | { readonly reaches: 'approved' };

export type ClaimPlan = {
  readonly claimant: ClaimantName;
  readonly round: string;
  readonly clause: string;
  readonly eventOn: PlainDate;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly unitRegisteredInJinan?: boolean;
  readonly filedOn: PlainDate;
  readonly judgedOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly story: Story;
};

const marksOf = (first: number, registeredOn: PlainDate, designations: readonly (readonly string[])[]) =>
  designations.map((countries, at) => ({
    registration: String(first + at),
    designations: countries,
    registeredOn,
  }));

/** Marks of a Madrid registration, one for each list of countries. */
export const madridFacts = (first: number, registeredOn: PlainDate, designations: readonly (readonly string[])[]) => ({
  marks: marksOf(first, registeredOn, designations),
});

/** One registration in each country. */
export const overseasFacts = (first: number, registeredOn: PlainDate, countries: readonly string[]) => ({
  registrations: countries.map((country, at) => ({ registration: String(first + at), country, registeredOn })),
});

export const cloudFacts = (contract: string, paidOn: PlainDate, paidYuan: number) => ({
  contract,
  provider: '示例云计算（山东）有限公司',
  serviceClass: 'saas',
  listPriceFen: paidYuan * 125,
  providerDiscountFen: paidYuan * 25,
  paidFen: paidYuan * 100,
  paidOn,
  invoices: [{ number: `37002${paidOn.slice(2, 4)}${contract.slice(-6)}`, issuer: '示例云计算（山东）有限公司' }],
});
