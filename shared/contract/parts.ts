import * as z from 'zod';
import { correction, opinion } from '../claim/claim.ts';
import { account, contact } from '../claim/claimant.ts';
import { debarmentView } from '../claim/debarment.ts';
import { instalment } from '../claim/debt.ts';
import { claimantSnapshot, evidencePaper, evidenceRecord } from '../claim/filing.ts';
import { receipt } from '../claim/journal.ts';
import { claimActions, claimStates } from '../claim/lifecycle.ts';
import { roundContent } from '../claim/round.ts';
import { bilingual, fen, instant, plainDate, positiveFen, sha256Hex } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { assessmentShape } from '../policy/assessment-shape.ts';
import { claimantKinds } from '../policy/vocabulary.ts';

export const claimantId = z.string().regex(/^[0-9A-Z-]{10,40}$/);

export const personId = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/);

/** Where a page begins: the `next` of the page before. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().min(1).max(200).optional(),
};

export const receiptAnswer = receipt;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });

/** What whoever objected takes with him: by number and code he follows it. */
export const objectionSlip = z.strictObject({
  number: z.string(),
  code: z.string(),
  receivedOn: plainDate,
  promisedOn: plainDate,
  provisional: z.boolean(),
});

/** An assessment with its sentences in the reader's language. */
export const explainedAssessment = z.strictObject({
  verdict: assessmentShape.shape.verdict,
  verdictWord: z.string(),
  amount: assessmentShape.shape.amount,
  conditions: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.string(),
      outcomeWord: z.string(),
      citation: z.string(),
      sentence: z.string(),
    }),
  ),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      fen: z.int(),
      citation: z.string(),
      sentence: z.string(),
      bound: z.literal(true).optional(),
    }),
  ),
});

/** The form that uploads one announced file straight to storage. */
export const uploadView = z.strictObject({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

export const evidenceView = evidenceRecord.omit({ claim: true, addedBy: true });

export const accountView = account.omit({ accountNumber: true }).extend({ accountNumberEnding: z.string() });

export const claimantView = z.strictObject({
  id: z.string(),
  kind: z.enum(claimantKinds),
  name: z.string(),
  creditCode: z.string().optional(),
  idNumberMasked: z.string().optional(),
  registeredInJinan: z.boolean().optional(),
  county: z.string().optional(),
  industry: z.string().optional(),
  admittedOn: plainDate,
  contact: contact.optional(),
  account: accountView.optional(),
  /** When it may not claim, and why. */
  debarments: z.array(debarmentView).optional(),
});

export const turnView = z.strictObject({
  who: z.enum(['claimant', 'departments', 'approver', 'public', 'officer', 'finance', 'nobody']),
  departments: z.array(z.strictObject({ id: z.string(), name: bilingual })),
  dueOn: plainDate.optional(),
});

export const claimSummary = z.strictObject({
  id: z.string(),
  claimant: z.string(),
  claimantName: z.string(),
  clause: z.string(),
  clauseTitle: bilingual,
  programme: z.enum(programmes),
  round: z.string(),
  state: z.enum(claimStates),
  stateSinceOn: plainDate,
  ceilingFen: fen.optional(),
  approvedFen: positiveFen.optional(),
  /** Its share of a year-end fund that was too small for all. */
  allocatedFen: positiveFen.optional(),
  dueOn: plainDate.optional(),
});

/** What a claimant sees of his claim. */
export const claimView = claimSummary.extend({
  policy: z.string(),
  contentRevision: z.int(),
  revision: z.int(),
  eventOn: plainDate.optional(),
  facts: z.record(z.string(), z.unknown()),
  unitRegisteredInJinan: z.boolean().optional(),
  explanations: z.record(z.string(), z.string()),
  evidence: z.array(evidenceView),
  evidenceAsked: z.array(z.strictObject({ kind: z.string(), title: bilingual, verified: z.int() })),
  corrections: z.array(correction),
  correctionDueOn: plainDate.optional(),
  opinions: z.array(
    z.strictObject({ department: z.string(), name: bilingual, given: z.boolean(), givenOn: plainDate.optional() }),
  ),
  /** What was filed last, frozen, with the assessment made of it then. */
  filed: z
    .strictObject({
      number: z.int(),
      on: plainDate,
      eventOn: plainDate,
      facts: z.record(z.string(), z.unknown()),
      unitRegisteredInJinan: z.boolean().optional(),
      evidence: z.array(evidencePaper.omit({ sha256: true, contentType: true })),
      account: accountView,
      assessment: explainedAssessment,
    })
    .optional(),
  /** The account a new filing would be paid to. */
  accountNow: accountView.optional(),
  /** While it is to be corrected: who asked, whose opinion stands when no more is changed than was asked, what differs. */
  returned: z
    .strictObject({ on: plainDate, by: bilingual, standing: z.array(bilingual), changed: z.array(z.string()) })
    .optional(),
  decision: z
    .strictObject({
      on: plainDate,
      amountFen: positiveFen.optional(),
      reason: z.string().optional(),
      assessment: explainedAssessment.optional(),
      /** Of a refusal: each condition it rests on, where that is written, and the words of who decided. */
      reasons: z.array(
        z.strictObject({ condition: z.string(), title: bilingual, citation: z.string(), words: z.string() }),
      ),
    })
    .optional(),
  notice: z.string().optional(),
  noticeEndsOn: plainDate.optional(),
  /** Objections being handled, and the working days its notice has left; never who objected or why. */
  objection: z.strictObject({ open: z.int(), noticeDaysLeft: z.int() }).optional(),
  /** How, where and until when a refusal may be contested. */
  remedies: z.array(
    z.strictObject({
      way: z.enum(['review', 'reconsideration', 'lawsuit']),
      words: bilingual,
      until: plainDate,
    }),
  ),
  /** While the bank's return of its payment is not put right: why, and which account finance has yet to confirm. */
  returnedPayment: z
    .strictObject({ on: plainDate, reason: z.string().optional(), account: accountView.optional() })
    .optional(),
  /** What has to be paid back, while it is ordered and after. */
  recovery: z
    .strictObject({
      orderedFen: positiveFen,
      receivedFen: fen,
      remainingFen: fen,
      dueOn: plainDate,
      plan: z.array(instalment).optional(),
    })
    .optional(),
  /** It is payable, and all of it will be kept back against a recovery. */
  keptBack: z.literal(true).optional(),
  /** What its round promises. */
  workingDays: z.strictObject({ review: z.int(), notice: z.int() }).optional(),
  /** Kept back from its payment against a recovery. */
  offsetFen: positiveFen.optional(),
  turn: turnView,
  actions: z.array(z.enum(claimActions)),
  history: z.array(
    z.strictObject({
      number: z.int(),
      act: z.string(),
      on: plainDate,
      to: z.string(),
      role: z.string(),
      department: z.string().optional(),
      office: bilingual.optional(),
      /** The reason given, where it concerns the claimant. */
      words: z.string().optional(),
    }),
  ),
});

/** What those who judge see: the frozen filing, both assessments, every opinion. */
export const reviewView = claimSummary.extend({
  policy: z.string(),
  contentRevision: z.int(),
  filing: z.strictObject({
    claimant: claimantSnapshot.omit({ id: true }),
    eventOn: plainDate,
    facts: z.record(z.string(), z.unknown()),
    explanations: z.record(z.string(), z.string()),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        fileName: z.string(),
        contentType: z.string(),
        sizeBytes: z.int(),
        sha256: sha256Hex,
      }),
    ),
    account: accountView,
    submittedOn: plainDate,
    unitRegisteredInJinan: z.boolean().optional(),
    /** The round as it was published when this was filed, and the scheme whose figures count. */
    round: roundContent,
    scheme: bilingual.optional(),
  }),
  /** Of a claim filed again: what differs from the filing before, value then and now. */
  changes: z.array(z.strictObject({ part: z.string(), before: z.unknown(), after: z.unknown() })),
  /** Who returned it last, and the whole list. */
  lastReturn: z
    .strictObject({
      by: bilingual,
      at: instant,
      on: plainDate,
      dueOn: plainDate.optional(),
      corrections: z.array(correction),
    })
    .optional(),
  /** Departments that judge account and sum alone, and are asked no question of substance. */
  moneyDepartments: z.array(z.string()),
  /** Days on which the claimant may not be awarded anything, as they stand now. */
  debarments: z.array(debarmentView),
  assessmentAtSubmission: explainedAssessment,
  assessmentNow: explainedAssessment,
  /** Sent back with a decision, so that what is approved is what was shown. */
  assessmentHash: sha256Hex,
  questions: z.array(z.strictObject({ condition: z.string(), sentence: z.string(), answered: z.boolean() })),
  opinions: z.array(
    opinion
      .extend({ department: z.string(), name: bilingual, reason: z.string() })
      .partial()
      .required({ department: true, name: true }),
  ),
  /** Other claims for the same achievement: one of them at most can be awarded it. */
  contested: z.array(
    z.strictObject({
      key: z.string(),
      claim: z.string(),
      claimantName: z.string(),
      state: z.enum(claimStates),
      holds: z.boolean(),
    }),
  ),
  signaturesNeeded: z.int().optional(),
  signaturesGiven: z.int(),
  /** Once refused, a review by others may be asked for. */
  reviewOpen: z.boolean(),
  /** What was done last, and by whom of the city's or the claimant's; a stranger is not named. */
  latest: z.strictObject({ act: z.string(), by: z.string().optional(), at: instant, on: plainDate }).optional(),
  actions: z.array(z.enum(claimActions)),
  /** Why an action is not open to this person, in his language. */
  barred: z.array(z.string()),
});
