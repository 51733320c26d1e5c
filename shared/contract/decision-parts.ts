import * as z from 'zod';
import { debarmentView } from '../claim/debarment.ts';
import { debtReceipt, instalment } from '../claim/debt.ts';
import { claimActions } from '../claim/lifecycle.ts';
import { bilingual, fen, longText, plainDate, positiveFen } from '../claim/shapes.ts';
import { potRules } from '../money/pot.ts';
import { claimSummary } from './parts.ts';
import { problemBody } from './problem.ts';

/** A person of the city's in a sentence, and whether that is the reader. */
const personNamed = z.strictObject({ name: z.string(), own: z.boolean() });

/** A claim that waits for an approver: what departments would give, and how far it is signed. */
export const decisionRow = claimSummary.extend({
  /** The least any department gave; absent while one is against. */
  lowestFen: fen.optional(),
  /** How many departments are against. */
  against: z.int(),
  signaturesGiven: z.int(),
  /** Absent where no tier covers the sum. */
  signaturesNeeded: z.int().optional(),
  contested: z.boolean(),
  /** Open to the reader, signed by him, or barred by his own earlier part in it. */
  mine: z.enum(['open', 'signed', 'barred']),
});

/** What would stop an approval right now, and the figures behind it. Nothing is taken by looking. */
export const checksView = z.strictObject({
  /** The sum looked at; absent where nothing follows. */
  amountFen: positiveFen.optional(),
  /** Every cause that stops it, in the order in which the approval tells them. */
  stops: z.array(problemBody.pick({ code: true, title: true, details: true })),
  keys: z.array(
    z.strictObject({
      key: z.string(),
      holder: z
        .strictObject({ claim: z.string(), claimantName: z.string(), takenOn: plainDate, own: z.boolean() })
        .optional(),
    }),
  ),
  pot: z.strictObject({
    id: z.string(),
    /** Absent: nothing was appropriated. */
    found: z
      .strictObject({
        rule: z.enum(potRules),
        availableFen: fen,
        waitingFen: fen,
        closedOn: plainDate.optional(),
        sharing: z.boolean(),
      })
      .optional(),
  }),
  cap: z
    .strictObject({ achievementYear: z.int(), citation: z.string(), capFen: fen, takenFen: fen, leftFen: fen })
    .optional(),
  /** Awards of the same ladder in the same year; absent where the clause has none. */
  ladder: z.array(z.strictObject({ clauseTitle: bilingual, fen, rank: z.enum(['lower', 'higher']) })).optional(),
  /** Under the assessment of now; earlier ones count no more. */
  signatures: z.array(personNamed.extend({ amountFen: positiveFen, on: plainDate.optional() })),
  signaturesNeeded: z.int().optional(),
});

const order = personNamed.extend({
  on: plainDate,
  amountFen: positiveFen,
  dueOn: plainDate,
  reason: longText,
});

/** An award as those who may take it back see it. */
export const awardView = claimSummary.extend({
  policy: z.string(),
  pot: z.string(),
  awardKeys: z.array(z.string()),
  grantedFen: fen,
  /** Kept back from its payment against what the claimant has to pay back for other claims. */
  offsetFen: fen,
  paidOn: plainDate.optional(),
  list: z.string().optional(),
  notice: z.string().optional(),
  decision: z
    .strictObject({ on: plainDate, amountFen: positiveFen, by: z.array(z.string()), reason: z.string().optional() })
    .optional(),
  revocation: personNamed.extend({ on: plainDate, reason: longText }).optional(),
  /** What may still be ordered back. */
  recoverableFen: fen,
  recovery: z
    .strictObject({
      orders: z.array(order),
      orderedFen: positiveFen,
      receivedFen: fen,
      pendingFen: fen,
      openFen: fen,
      /** By how much it may be reduced. */
      reducibleFen: fen,
      dueOn: plainDate,
      plan: z.array(instalment).optional(),
      receipts: z.array(debtReceipt.omit({ claim: true })),
    })
    .optional(),
  debarments: z.array(debarmentView),
  actions: z.array(z.enum(claimActions)),
  barred: z.array(z.string()),
});

export const revocationRow = claimSummary.extend({
  grantedFen: fen,
  asked: personNamed.extend({ on: plainDate, reason: longText }),
});

export const debarmentsView = z.strictObject({
  claimant: z.string(),
  name: z.string(),
  /** Of this claimant's claims others decide. */
  bound: z.boolean(),
  debarments: z.array(debarmentView.extend({ orderedBy: personNamed })),
});
