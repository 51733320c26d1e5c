import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fen } from '../money/fen.ts';

type OrAbsent<T> = { readonly [Name in keyof T]?: T[Name] | null };

export type Mark = OrAbsent<{
  registration: string;
  designations: readonly (string | null)[];
  registeredOn: PlainDate;
  filedOn: PlainDate;
}>;
export type Registration = OrAbsent<{ registration: string; country: string; registeredOn: PlainDate }>;
export type Invoice = OrAbsent<{ number: string; issuer: string }>;
export type ListField = 'registration' | 'designations' | 'registeredOn' | 'filedOn' | 'country' | 'number' | 'issuer';

/** Every fact a clause may name, with the type of its value. */
export type FactValues = {
  firstTime: boolean;
  listPublisher: string;
  advancedManufacturing: boolean;
  award: string;
  marks: readonly (Mark | null)[];
  registrations: readonly (Registration | null)[];
  recognition: string;
  committee: string;
  project: string;
  accepted: boolean;
  listYear: number;
  standard: string;
  role: string;
  nature: string;
  fundPolicyOpinion: string;
  zone: string;
  patent: string;
  ownerRank: number;
  contract: string;
  provider: string;
  serviceClass: string;
  listPriceFen: Fen;
  providerDiscountFen: Fen;
  paidFen: Fen;
  paidOn: PlainDate;
  invoices: readonly (Invoice | null)[];
  county: string;
  year: number;
  newlyOnCloud: number;
  target: number;
};
export type FactName = keyof FactValues;

/** What a claimant states. `null` is the same as absent; neither ever counts as a pass. */
export type Facts = OrAbsent<FactValues>;

export type ListFieldDefinition = {
  readonly name: ListField;
  readonly kind: 'text' | 'texts' | 'date';
};

/** The closed set of fact kinds. `fen` and `count` are 0 and above, `rank` 1 and above, `year` any whole number. */
export type FactShape =
  | { readonly kind: 'truth' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'fen' }
  | { readonly kind: 'count' }
  | { readonly kind: 'rank' }
  | { readonly kind: 'year' }
  | { readonly kind: 'list'; readonly most: number; readonly fields: readonly ListFieldDefinition[] };

type KindFor<Value> = Value extends boolean
  ? 'truth'
  : Value extends number
    ? 'fen' | 'count' | 'rank' | 'year'
    : Value extends string
      ? 'text' | 'choice' | 'date'
      : 'list';

/** A fact a clause names; the kind fits the type of its value. */
export type FactDefinition = {
  [Name in FactName]: { readonly name: Name } & Extract<FactShape, { readonly kind: KindFor<FactValues[Name]> }>;
}[FactName];
