import * as z from 'zod';
import { programmes } from '../money/pot.ts';
import { claimantKinds } from '../policy/vocabulary.ts';
import { claimStates, type Hands } from './lifecycle.ts';
import { fen, instant, plainDate, positiveFen, sha256Hex, shortText } from './shapes.ts';

/**
 * A department's opinion; it stands for one content revision, or is carried to the next when untouched.
 * Its reason is in the journal.
 */
export const opinion = z.strictObject({
  person: z.string(),
  agrees: z.boolean(),
  amountFen: positiveFen.optional(),
  /** Answers to the conditions that need a person: condition id → met or not. */
  answers: z.record(z.string(), z.boolean()),
  contentRevision: z.int().min(1),
  givenOn: plainDate,
});

export type Opinion = z.infer<typeof opinion>;

export const correctionKinds = ['wrong', 'missing', 'outdated'] as const;

/** One thing to correct: a fact, a kind of evidence, or the account. */
export const correction = z.strictObject({
  target: z.string().regex(/^(fact:[A-Za-z]+|evidence:[a-z-]+|account|eventOn)$/),
  kind: z.enum(correctionKinds),
  words: shortText,
});

export type Correction = z.infer<typeof correction>;

const signature = z.strictObject({
  person: z.string(),
  amountFen: positiveFen,
  contentRevision: z.int(),
  assessmentHash: sha256Hex,
});

const persons = z.array(z.string());

export const claimHead = z.strictObject({
  id: z.string(),
  claimant: z.string(),
  claimantKind: z.enum(claimantKinds),
  /** Name as on the public notice: persons masked. */
  publicName: z.string(),
  policy: z.string(),
  clause: z.string(),
  programme: z.enum(programmes),
  round: z.string(),
  roundVersion: z.int().min(0),
  fundYear: z.int(),
  state: z.enum(claimStates),
  stateSinceOn: plainDate,
  /** 0 for a draft; the number of the latest filing after. */
  contentRevision: z.int().min(0),
  departments: z.array(z.string()),
  /** Those of them that judge account and sum, and no matter of substance: finance. */
  moneyDepartments: z.array(z.string()),
  opinions: z.record(z.string(), opinion),
  editors: persons,
  submitters: persons,
  reviewers: persons,
  approvers: persons,
  /** Who judged it before it was refused, once the claimant has asked for a review by others. */
  formerJudges: persons,
  /** Who asked for its revocation; another person revokes. */
  revokers: persons,
  /** Who ordered the recovery of what was paid. */
  recoverers: persons,
  signatures: z.array(signature),
  /** How many times it was decided: an upheld objection reopens the review, and the next decision stands beside the first. */
  decisions: z.int().min(0),
  dueOn: plainDate.optional(),
  correctionDueOn: plainDate.optional(),
  corrections: z.array(correction).optional(),
  ceilingFen: fen.optional(),
  /** Conditions of the latest filing that the text leaves to a person's judgement; absent where there are none. */
  questions: z.array(z.string()).min(1).optional(),
  approvedFen: positiveFen.optional(),
  /** Its share of a fund too small for all, at most what was approved. */
  allocatedFen: positiveFen.optional(),
  notice: z.string().optional(),
  /** Working days of the notice still to run when an objection stopped its clock. */
  noticeDaysLeft: z.int().min(0).optional(),
  /** Its own last day of notice, after an objection was dismissed. */
  noticeEndsOn: plainDate.optional(),
  /** Numbers of objections not settled yet, and how many there ever were. */
  openObjections: z.array(z.int().min(1)),
  objections: z.int().min(0),
  list: z.string().optional(),
  /** Day of the payment, or of the offset that settled it whole. */
  paidOn: plainDate.optional(),
  /** Which payment this is: 1 when first listed, one more after each return. */
  attempt: z.int().min(0),
  /** Which account is paid to: 0 the one filed, else the number of the correction that finance confirmed. */
  accountVersion: z.int().min(0),
  /** A corrected account that finance has not confirmed yet. */
  accountToConfirm: z.int().min(1).optional(),
  /** Kept back from its payment against recoveries, settled for good. */
  offsetFen: fen,
  /** What was ordered back, by all orders together. */
  recoveryFen: positiveFen.optional(),
  createdAt: instant,
  createdRequestHash: sha256Hex.optional(),
});

export type Claim = z.infer<typeof claimHead>;

export const handsOf = (claim: Claim): Readonly<Record<Hands, readonly string[]>> => claim;

export const openDepartments = (claim: Claim): string[] =>
  claim.departments.filter((department) => claim.opinions[department] === undefined);

/** The least any department gave; undefined while one is missing or against. */
export const lowestOpinionFen = (claim: Claim): number | undefined => {
  const amounts = claim.departments.map((department) => claim.opinions[department]?.amountFen);
  return amounts.every((amount) => amount !== undefined) ? Math.min(...amounts) : undefined;
};

export const departmentsAgainst = (claim: Claim): string[] =>
  claim.departments.filter((department) => claim.opinions[department]?.agrees === false);

/** What the claimant gets: what was approved, or its share of a fund that was too small. */
export const grantedFen = (claim: Claim): number => {
  const granted = claim.allocatedFen ?? claim.approvedFen;
  if (granted === undefined) throw new Error(`Claim ${claim.id} has no approved sum.`);
  return granted;
};

/** What is still to be paid out: what was kept back and settled stays settled when the bank gives the rest back. */
export const dueFen = (claim: Claim): number => grantedFen(claim) - claim.offsetFen;

/** Off its list again before that was sealed: nothing was tried, so the next payment takes the same number. */
export const unlisted = ({ list: _, ...claim }: Claim): Claim => ({
  ...claim,
  state: 'payable',
  attempt: claim.attempt - 1,
});

/** Lists and numbers of a claim nothing has happened to yet. */
export const untouched = {
  opinions: {},
  editors: [],
  submitters: [],
  reviewers: [],
  approvers: [],
  formerJudges: [],
  revokers: [],
  recoverers: [],
  signatures: [],
  decisions: 0,
  openObjections: [],
  objections: 0,
  attempt: 0,
  accountVersion: 0,
  offsetFen: 0,
} as const satisfies Partial<Claim>;

export const withPerson = (set: readonly string[], person: string): string[] =>
  set.includes(person) ? [...set] : [...set, person];
