import * as z from 'zod';
import type { JournalEntry } from './journal.ts';
import { longText, plainDate, sha256Hex, shortText } from './shapes.ts';

/** Who objects 异议人, as he names himself, and his words. They stand on the objection and nowhere else. */
export const objector = z.strictObject({
  as: z.enum(['unit', 'person']),
  /** 须实名: something a person could be called by. */
  name: shortText.regex(/\p{L}/u),
  /** Telephone or e-mail. */
  contact: shortText,
  reason: longText,
});

export type Objector = z.infer<typeof objector>;

export const objectionStates = ['handling', 'dismissed', 'upheld'] as const;

/** An objection 异议 to one row of a public notice, as it lies in the claim's partition. */
export const objection = objector.extend({
  claim: z.string(),
  number: z.int().min(1),
  notice: z.string(),
  /** Handed in on the public page, or entered by an officer from paper or telephone. */
  through: z.enum(['page', 'officer']),
  /** The officer who entered it: he does not settle it. */
  enteredBy: z.string().optional(),
  receivedOn: plainDate,
  promisedOn: plainDate,
  /** True when the promised day rests on a calendar not officially published. */
  provisional: z.boolean(),
  /** Of the code the objector was given; the code itself is kept nowhere. */
  codeHash: sha256Hex,
  state: z.enum(objectionStates),
  settledOn: plainDate.optional(),
  settledBy: z.string().optional(),
  /** What the objector is told. */
  reply: longText.optional(),
  /** Settled because another objection to the same claim was upheld. */
  withAnother: z.literal(true).optional(),
});

export type Objection = z.infer<typeof objection>;

/** No text sets a term for objections to a notice: ten working days is this platform's own promise. */
export const promisedWorkingDays = 10;

/**
 * Through the public page a claim is held so many times in its life, and takes so many objections in one hold, settled
 * ones too: else one more before the last is settled would hold it for ever. Names are not counted: an answer that
 * differs by name would tell the claimant who objected.
 */
export const pageBounds = { ofHold: 10, holds: 3 } as const;

/** One transaction settles all that are open, beside at most 50 award keys, and takes 100 actions. */
export const mostOpen = 30;

/** How many claims of a notice the public page holds at a time, so that a flood freezes no notice. */
export const mostHeld = (rows: number): number => Math.max(5, Math.floor(rows / 10));

/** The entries by which a claim was held: later objections of the same hold are made from `objected`. */
const holds = (journal: readonly JournalEntry[]): JournalEntry[] =>
  journal.filter(({ act, from }) => act === 'object' && from !== 'objected');

const throughPage = ({ by }: JournalEntry): boolean => by.role === 'public';

export const pageHolds = (journal: readonly JournalEntry[]): number => holds(journal).filter(throughPage).length;

/** How many came through the page since the hold that stands began. */
export const pageObjectionsOfHold = (journal: readonly JournalEntry[]): number => {
  const begin = holds(journal).at(-1)?.number ?? 0;
  return journal.filter((entry) => entry.act === 'object' && entry.number >= begin && throughPage(entry)).length;
};

/** Whether the hold that stands counts among those of the public page. */
export const isHeldByPage = (journal: readonly JournalEntry[]): boolean => {
  const last = holds(journal).at(-1);
  return last !== undefined && throughPage(last);
};
