import * as z from 'zod';
import { assessmentShape } from '../policy/assessment-shape.ts';
import { priorAwardSchema } from '../policy/inputs.ts';
import { claimantKinds } from '../policy/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import { account } from './claimant.ts';
import { roundVersion } from './round.ts';
import { schemeHead } from './scheme.ts';
import { instant, plainDate, positiveFen, sha256Hex } from './shapes.ts';
import type { FilingPart } from './touched-departments.ts';

/** A paper handed in: what it is, and the hash of its bytes. */
export const evidencePaper = z.strictObject({
  id: z.string(),
  kind: z.string(),
  fileName: z.string().min(1).max(200),
  contentType: z.string(),
  sizeBytes: z.int().min(1),
  sha256: sha256Hex,
});

export type EvidencePaper = z.infer<typeof evidencePaper>;

export const evidenceRecord = evidencePaper.extend({
  claim: z.string(),
  state: z.enum(['awaiting-upload', 'verified']),
  addedBy: z.string(),
  addedAt: instant,
});

export type EvidenceRecord = z.infer<typeof evidenceRecord>;

/** The working copy of a claim: what its people are still writing. */
export const draftContent = z.strictObject({
  claim: z.string(),
  eventOn: plainDate.optional(),
  facts: z.record(z.string(), z.unknown()),
  /** An individual says whether the unit named in his award is registered in Jinan. */
  unitRegisteredInJinan: z.boolean().optional(),
  explanations: z.record(z.string(), z.string()),
  savedAt: instant,
});

export type Draft = z.infer<typeof draftContent>;

export const claimantSnapshot = z.strictObject({
  id: z.string(),
  kind: z.enum(claimantKinds),
  name: z.string(),
  creditCode: z.string().optional(),
  idNumberMasked: z.string().optional(),
  registeredInJinan: z.boolean().optional(),
  county: z.string().optional(),
});

/** All that was judged, frozen at submission: facts, papers, account, round, policy, scheme and the first assessment. */
export const filing = z.strictObject({
  claim: z.string(),
  number: z.int().min(1),
  clause: z.string(),
  claimant: claimantSnapshot,
  account,
  /** Account numbers are few enough to be tried one by one: the filing's hash holds the account salted with this. */
  accountSalt: z.string().regex(/^[0-9a-f]{32}$/),
  eventOn: plainDate,
  achievementYear: z.int(),
  facts: z.record(z.string(), z.unknown()),
  unitRegisteredInJinan: z.boolean().optional(),
  evidence: z.array(evidencePaper),
  explanations: z.record(z.string(), z.string()),
  policyHash: sha256Hex,
  round: roundVersion,
  scheme: schemeHead.optional(),
  awarded: z.array(priorAwardSchema),
  assessment: assessmentShape,
  submittedBy: z.string(),
  submittedOn: plainDate,
});

export type Filing = z.infer<typeof filing>;

/** A filing as its hash in the journal sees it, and as it may be shown: the account is bound, and cannot be read. */
export const filedContentShape = filing.omit({ account: true, accountSalt: true }).extend({ accountHash: sha256Hex });

/** The decision: the second assessment with the awards and the registration it saw. */
export const decision = z.strictObject({
  claim: z.string(),
  /** 1 for the first; a review that an objection reopened ends in the next. */
  number: z.int().min(1),
  filing: z.int(),
  registeredInJinan: z.boolean().optional(),
  awarded: z.array(priorAwardSchema),
  assessment: assessmentShape,
  assessmentHash: sha256Hex,
  amountFen: positiveFen,
  reason: z.string().optional(),
  awardKeys: z.array(z.string()),
  signatures: z.array(z.string()),
  decidedBy: z.string(),
  decidedOn: plainDate,
});

export type Decision = z.infer<typeof decision>;

/** By content: the store promises no order of keys. */
const same = (a: unknown, b: unknown): boolean => canonicalJson({ is: a }) === canonicalJson({ is: b });

const papersByKind = (evidence: readonly EvidencePaper[]): Map<string, string> => {
  const kinds = new Map<string, string[]>();
  for (const paper of evidence) kinds.set(paper.kind, [...(kinds.get(paper.kind) ?? []), paper.sha256]);
  return new Map([...kinds].map(([kind, hashes]) => [kind, hashes.sort().join()]));
};

type Content = Pick<Filing, 'eventOn' | 'facts' | 'evidence' | 'account' | 'unitRegisteredInJinan'>;

/** A working copy may still lack its day or its account. */
export type Unfiled = Omit<Content, 'eventOn' | 'account'> & {
  readonly [K in 'eventOn' | 'account']?: Content[K] | undefined;
};

/** What differs between two filings of a claim, or a filing and what is written since, in a correction's own words. */
export const changedParts = (before: Content, after: Unfiled): FilingPart[] => {
  const parts: FilingPart[] = [];
  if (before.eventOn !== after.eventOn) parts.push('eventOn');
  const factNames = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  for (const name of [...factNames].sort())
    if (!same(before.facts[name], after.facts[name])) parts.push(`fact:${name}`);
  if (before.unitRegisteredInJinan !== after.unitRegisteredInJinan) parts.push('fact:unitRegisteredInJinan');
  const [old, now] = [papersByKind(before.evidence), papersByKind(after.evidence)];
  for (const kind of [...new Set([...old.keys(), ...now.keys()])].sort())
    if (old.get(kind) !== now.get(kind)) parts.push(`evidence:${kind}`);
  if (!same(before.account, after.account)) parts.push('account');
  return parts;
};
