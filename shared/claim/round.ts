import * as z from 'zod';
import { amountTiers } from '../money/tiers.ts';
import { readingsSchema } from '../policy/inputs.ts';
import { requiredEvidence } from '../policy/required-evidence.ts';
import type { ClaimantKind, Clause } from '../policy/vocabulary.ts';
import { departmentHead } from './department.ts';
import { bilingual, plainDate, slug } from './shapes.ts';

/** A round 申报批次: which clauses are open, for which achievement year, when, and by which readings. */
export const roundContent = z
  .strictObject({
    title: bilingual,
    policy: z.string(),
    clauses: z.array(z.string()).min(1),
    achievementYear: z.int().min(2017).max(2100),
    /** Cloud rounds of 2019 took spending since 2017: the first achievement year still taken. */
    achievementYearFrom: z.int().min(2017).max(2100).optional(),
    fundYear: z.int().min(2017).max(2100),
    windowFrom: plainDate,
    windowUntil: plainDate,
    /** Evidence kinds asked beside or instead of the clause's own; absent: the defaults. */
    evidence: z.record(z.string(), z.array(z.string()).min(1)).optional(),
    extraDepartments: z.array(departmentHead.shape.id).max(20).optional(),
    noticeWorkingDays: z.int().min(1).max(60).default(5),
    correctionWorkingDays: z.int().min(1).max(60).default(10),
    reviewWorkingDays: z.int().min(1).max(120).default(15),
    readings: readingsSchema.default({}),
    tiers: amountTiers.default([]),
  })
  .refine((round) => round.windowFrom <= round.windowUntil, {
    path: ['windowUntil'],
    error: 'window-order',
  })
  .refine((round) => (round.achievementYearFrom ?? round.achievementYear) <= round.achievementYear, {
    path: ['achievementYearFrom'],
    error: 'years-order',
  });

export type RoundContent = z.infer<typeof roundContent>;

export const roundHead = z.strictObject({
  id: slug,
  state: z.enum(['draft', 'published']),
  /** Version in force; 0 before the first publication. Published versions are kept and never change. */
  version: z.int().min(0),
  content: roundContent,
});

export type Round = z.infer<typeof roundHead>;

/** A version of a round as published: what a claim keeps. */
export const roundVersion = z.strictObject({
  round: slug,
  version: z.int().min(1),
  content: roundContent,
  hash: z.string(),
});

export type RoundVersion = z.infer<typeof roundVersion>;

/** The papers a round asks for a clause; a round that says nothing asks for the clause's own. */
export const evidenceAsked = (
  content: RoundContent | undefined,
  clause: Pick<Clause, 'id' | 'evidence'>,
  claimantKind: ClaimantKind,
): readonly string[] => content?.evidence?.[clause.id] ?? requiredEvidence(clause, claimantKind);

export const windowIsOpen = (content: RoundContent, today: string): boolean =>
  content.windowFrom <= today && today <= content.windowUntil;

export const yearIsOpen = (
  content: Pick<RoundContent, 'achievementYear' | 'achievementYearFrom'>,
  year: number,
): boolean => (content.achievementYearFrom ?? content.achievementYear) <= year && year <= content.achievementYear;

/** What a round still lacks before it may be published; money's configuration is never guessed. */
export const missingForPublication = (content: RoundContent): string[] => (content.tiers.length === 0 ? ['tiers'] : []);
