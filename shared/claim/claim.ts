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
  signatures: z.array(signature),
  dueOn: plainDate.optional(),
  correctionDueOn: plainDate.optional(),
  corrections: z.array(correction).optional(),
  ceilingFen: fen.optional(),
  approvedFen: positiveFen.optional(),
  notice: z.string().optional(),
  list: z.string().optional(),
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

export const withPerson = (set: readonly string[], person: string): string[] =>
  set.includes(person) ? [...set] : [...set, person];
