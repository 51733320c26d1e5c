// Who and what the model's city is made of. Plain data: both the model and the real table are built from it.

export type Hat = 'approver' | 'officer' | 'finance' | 'quality' | 'purse' | 'clerk';

/** Staff by what they may do; `quality` and `purse` are reviewers of the departments quality and finance. */
export const staffHats: Readonly<Record<string, readonly Hat[]>> = {
  lin: ['approver'],
  gao: ['approver'],
  wei: ['approver'],
  he: ['officer'],
  bai: ['finance'],
  tang: ['finance'],
  /** Finance, and approver too: whoever approved neither lists nor seals. */
  mo: ['approver', 'finance'],
  /** Of finance, and bound to the claimant D. */
  fan: ['finance'],
  sun: ['quality'],
  zhou: ['purse'],
};

export const claimants = ['A', 'B', 'C', 'D'] as const;

export type Claimant = (typeof claimants)[number];

/** The clerk of a claimant files and edited all of its claims. */
export const clerkOf = (claimant: Claimant): string => `clerk-${claimant}`;

export const boundTo: Readonly<Record<string, readonly Claimant[]>> = {
  fan: ['D'],
  ...Object.fromEntries(claimants.map((claimant) => [clerkOf(claimant), [claimant]])),
};

export const people: readonly string[] = [...Object.keys(staffHats), ...claimants.map(clerkOf)];

export const firstReviewers = { quality: 'reviewer', purse: 'reviewer-2' } as const;

export type Slot = {
  readonly claimant: Claimant;
  readonly clause: string;
  readonly pot: 'brand-2019' | 'brand-2018' | 'cloud-2019';
  /** What the clause grants when nothing was awarded before. */
  readonly sumFen: number;
  readonly fixed: boolean;
  /** A zone named, or a mark with so many countries. */
  readonly zone?: string;
  readonly mark?: { readonly registration: string; readonly countries: number };
};

const wan = (count: number): number => count * 1_000_000;

const zone = (claimant: Claimant, name: string, pot: Slot['pot']): Slot => ({
  claimant,
  clause: 'national-brand-zone',
  pot,
  sumFen: wan(50),
  fixed: false,
  zone: name,
});

const award = (claimant: Claimant, clause: string, sumFen: number): Slot => ({
  claimant,
  clause,
  pot: 'brand-2019',
  sumFen,
  fixed: true,
});

export const unitFen = 200_000;
export const marksCapFen = wan(5);

const marks = (claimant: Claimant, registration: string, countries: number): Slot => ({
  claimant,
  clause: 'madrid-trademark',
  pot: 'brand-2019',
  sumFen: countries * unitFen,
  fixed: false,
  mark: { registration, countries },
});

/** Two want one zone, twice; two marks share a cap; one mark is claimed by two; a ladder pair; a fund shared out at year end. */
export const slots: readonly Slot[] = [
  zone('A', '甲区', 'brand-2019'),
  zone('B', '甲区', 'brand-2019'),
  award('A', 'municipal-quality-award', wan(50)),
  award('B', 'china-quality-nomination', wan(150)),
  award('B', 'china-quality-award', wan(300)),
  marks('C', '7001', 20),
  marks('C', '7002', 20),
  { ...zone('D', '庚区', 'brand-2018'), clause: 'provincial-quality-base', sumFen: wan(20) },
  zone('A', '乙区', 'brand-2018'),
  zone('A', '丙区', 'cloud-2019'),
  zone('B', '丁区', 'cloud-2019'),
  zone('C', '戊区', 'cloud-2019'),
  zone('D', '乙区', 'cloud-2019'),
  zone('C', '己区', 'brand-2019'),
  marks('D', '7001', 5),
];

export const ladder = { lower: 'china-quality-nomination', higher: 'china-quality-award' } as const;

/** Above this two people sign. */
export const oneSignatureFen = wan(100);

/** What was appropriated before the play begins; brand-2019 cannot pay everybody, and the cloud fund is cut. */
export const funds = [
  { programme: 'brand', year: 2019, amountFen: wan(420) },
  { programme: 'brand', year: 2018, amountFen: wan(60) },
  { programme: 'cloud', year: 2019, amountFen: 73_000_001, rule: 'year-end' },
] as const;

export const firstDay = '2019-12-02';
export const lastDay = '2020-01-15';
export const noticeDays = 5;
export const reviewDays = 60;

export const country = (at: number): string => `X${String(at).padStart(2, '0')}`;
