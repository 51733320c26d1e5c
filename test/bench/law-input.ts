/** Absent and null say the same everywhere: nobody stated it. */
export type Maybe<T> = T | null | undefined;

export type ClaimantKind = 'company' | 'branch' | 'sole-proprietor' | 'institution' | 'individual';

export type Mark = {
  registration?: Maybe<string>;
  designations?: Maybe<readonly Maybe<string>[]>;
  registeredOn?: Maybe<string>;
  filedOn?: Maybe<string>;
};
export type Registration = {
  registration?: Maybe<string>;
  country?: Maybe<string>;
  registeredOn?: Maybe<string>;
};
export type Invoice = { number?: Maybe<string>; issuer?: Maybe<string> };

export type LawFacts = {
  firstTime?: Maybe<boolean>;
  listPublisher?: Maybe<string>;
  advancedManufacturing?: Maybe<boolean>;
  award?: Maybe<string>;
  marks?: Maybe<readonly Maybe<Mark>[]>;
  registrations?: Maybe<readonly Maybe<Registration>[]>;
  recognition?: Maybe<string>;
  committee?: Maybe<string>;
  project?: Maybe<string>;
  accepted?: Maybe<boolean>;
  listYear?: Maybe<number>;
  standard?: Maybe<string>;
  role?: Maybe<string>;
  nature?: Maybe<string>;
  fundPolicyOpinion?: Maybe<string>;
  zone?: Maybe<string>;
  patent?: Maybe<string>;
  ownerRank?: Maybe<number>;
  contract?: Maybe<string>;
  provider?: Maybe<string>;
  serviceClass?: Maybe<string>;
  listPriceFen?: Maybe<number>;
  providerDiscountFen?: Maybe<number>;
  paidFen?: Maybe<number>;
  paidOn?: Maybe<string>;
  invoices?: Maybe<readonly Maybe<Invoice>[]>;
  county?: Maybe<string>;
  year?: Maybe<number>;
  newlyOnCloud?: Maybe<number>;
  target?: Maybe<number>;
};

export type LawRound = {
  branchesMayClaim?: Maybe<boolean>;
  madridCountsFrom?: Maybe<string>;
  trademarkCapShared?: Maybe<boolean>;
  revisionsCount?: Maybe<boolean>;
  ladders?: Maybe<boolean>;
  acceptedPublishers?: Maybe<{
    'world-brand-500'?: Maybe<readonly Maybe<string>[]>;
    'china-brand-500'?: Maybe<readonly Maybe<string>[]>;
  }>;
};

export type LawScheme = {
  rateBasisPoints?: Maybe<number>;
  perClaimantYearCapFen?: Maybe<number>;
  onceOnly?: Maybe<boolean>;
  requireProviderShare?: Maybe<boolean>;
  perEnterpriseFen?: Maybe<number>;
  capFen?: Maybe<number>;
};

export type Award = {
  clause: string;
  achievementYear: number;
  fen: number;
  keys?: Maybe<readonly Maybe<string>[]>;
};
export type Awards = Maybe<readonly Maybe<Award>[]>;

export type LawInput = {
  clause: string;
  eventOn: string;
  claimant: { kind: ClaimantKind; registeredInJinan?: Maybe<boolean> };
  facts?: Maybe<LawFacts>;
  round?: Maybe<LawRound>;
  scheme?: Maybe<LawScheme>;
  awarded?: Awards;
};

export type Ruling = { verdict: 'payable' | 'refused' | 'incomplete' | 'needs-person'; fen: number | null };
