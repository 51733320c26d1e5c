import * as z from 'zod';
import type { Decision } from './filing.ts';
import type { JournalEntry } from './journal.ts';
import { submission } from './submitted.ts';

const given = z.object({
  department: z.string(),
  agrees: z.boolean(),
  amountFen: z.int().optional(),
  answers: z.record(z.string(), z.boolean()),
});

const refusal = z.object({ reasons: z.array(z.object({ condition: z.string(), words: z.string() })).min(1) });

/** An opinion as the journal has it; the head of the claim forgets those that lapsed. */
export type GivenOpinion = z.infer<typeof given> & { readonly reason?: string | undefined; readonly givenOn: string };

/** A decision that was taken, and what stood at that moment. */
export type Decided = {
  readonly entry: JournalEntry;
  /** Of the filing that was judged. */
  readonly filing: number;
  /** Absent for a refusal: nothing was awarded. */
  readonly decision?: Decision;
  readonly refused?: z.infer<typeof refusal>;
  readonly opinions: readonly GivenOpinion[];
  /** No review by others was asked for before it. */
  readonly reviewOpen: boolean;
  /** What took it away again, or had it judged anew. */
  readonly later?: JournalEntry;
};

type Standing = {
  readonly filing: number;
  readonly departments: readonly string[];
  readonly opinions: ReadonlyMap<string, GivenOpinion>;
  readonly reviewed: boolean;
};

const nothing: Standing = { filing: 0, departments: [], opinions: new Map(), reviewed: false };

const after = (before: Standing, entry: JournalEntry): Standing => {
  switch (entry.act) {
    case 'submit': {
      const { filing, departments, lapsed } = submission.parse(entry.detail);
      const opinions = new Map([...before.opinions].filter(([department]) => !lapsed.includes(department)));
      return { ...before, filing, departments, opinions };
    }
    case 'give-opinion': {
      const opinion = { ...given.parse(entry.detail), reason: entry.reason, givenOn: entry.businessOn };
      return { ...before, opinions: new Map(before.opinions).set(opinion.department, opinion) };
    }
    case 'ask-review':
      return { ...before, opinions: new Map(), reviewed: true };
    default:
      return before;
  }
};

const overturning: readonly string[] = ['revoke', 'uphold-objection', 'ask-review'];

/** A signature that is not the last decides nothing yet. */
const decides = ({ act, to }: JournalEntry): boolean => act === 'refuse' || (act === 'approve' && to !== 'reviewed');

/** Every decision of a claim in the order of its journal, which alone remembers all of them. */
export const decidedIn = (journal: readonly JournalEntry[], decisions: readonly Decision[]): Decided[] => {
  const found: Decided[] = [];
  let standing = nothing;
  for (const [at, entry] of journal.entries()) {
    standing = after(standing, entry);
    if (!decides(entry)) continue;
    const { filing, departments, opinions, reviewed } = standing;
    const decision = decisions.find(({ number }) => number === entry.detail.decision);
    const later = journal.slice(at + 1).find(({ act }) => overturning.includes(act));
    found.push({
      entry,
      filing: decision?.filing ?? filing,
      ...(decision ? { decision } : { refused: refusal.parse(entry.detail) }),
      opinions: departments.flatMap((department) => opinions.get(department) ?? []),
      reviewOpen: !reviewed,
      ...(later && { later }),
    });
  }
  return found;
};
