import { type Claim, type Opinion, untouched } from '../../shared/claim/claim.ts';

/** A claim in review by two departments, touched by nobody. */
export const sampleClaim = (change: Partial<Claim> = {}): Claim => ({
  id: '7K3M0Q2RZ8XW5B1D',
  claimant: '91370100MA3C0000X1',
  claimantKind: 'company',
  publicName: '济南某某食品有限公司',
  policy: 'jinan-brand-2017',
  clause: 'china-quality-award',
  programme: 'brand',
  round: 'brand-2019',
  roundVersion: 1,
  fundYear: 2020,
  state: 'submitted',
  stateSinceOn: '2020-03-02',
  contentRevision: 1,
  departments: ['market-supervision', 'finance'],
  moneyDepartments: ['finance'],
  ...untouched,
  createdAt: '2020-03-01T01:00:00.000Z',
  ...change,
});

export const sampleOpinion = (change: Partial<Opinion> = {}): Opinion => ({
  person: 'reviewer-market',
  agrees: true,
  amountFen: 50_000_000,
  answers: {},
  contentRevision: 1,
  givenOn: '2020-03-05',
  ...change,
});
