import * as z from 'zod';
import type { Fen } from '../money/fen.ts';
import type { AnswerRow } from './bank-answer.ts';
import type { Outcome } from './read-result.ts';

export const verdicts = ['paid', 'returned', 'unknown-line', 'wrong-amount', 'duplicate', 'already-settled'] as const;

export type Verdict = (typeof verdicts)[number];

/** What follows from a verdict; the words stand beside. */
export const followings = ['receipt', 'account-to-correct', 'ask-bank', 'person-looks', 'nothing'] as const;

export type Following = (typeof followings)[number];

export const verdictCounts = z.strictObject({
  paid: z.int().min(0),
  returned: z.int().min(0),
  'unknown-line': z.int().min(0),
  'wrong-amount': z.int().min(0),
  duplicate: z.int().min(0),
  'already-settled': z.int().min(0),
  unreadable: z.int().min(0),
});

export type VerdictCounts = z.infer<typeof verdictCounts>;

/** A line of the sealed list as an answer meets it. */
export type ListedLine = {
  readonly payee: string;
  readonly amountFen: Fen;
  /** What was booked of it, and by which answers. */
  readonly settled?: { readonly outcome: Outcome; readonly answer?: string; readonly paidBy?: string };
  /** Paid, and not yet confirmed by the claimant: the bank may still give it back. */
  readonly mayReturn?: boolean;
};

export type JudgedRow = AnswerRow & {
  readonly verdict: Verdict;
  readonly follows: Following;
  /** This very answer booked it. */
  readonly booked: boolean;
  readonly payee?: string;
  readonly listedFen?: Fen;
};

type Judgement = Pick<JudgedRow, 'verdict' | 'follows'> & { readonly booked?: true };

const accepted = (outcome: Outcome): Judgement =>
  outcome === 'paid' ? { verdict: 'paid', follows: 'receipt' } : { verdict: 'returned', follows: 'account-to-correct' };

const settledAlready = (row: AnswerRow, line: ListedLine, answer: string): Judgement => {
  const { settled, mayReturn } = line;
  if (!settled) return accepted(row.outcome);
  const own = settled.outcome === row.outcome ? settled.answer : settled.paidBy;
  if (own === answer) return { ...accepted(row.outcome), booked: true };
  if (settled.outcome === row.outcome) return { verdict: 'already-settled', follows: 'nothing' };
  // The bank may give back what it had paid; that it paid after all what it gave back is for a person to look into.
  if (row.outcome === 'returned' && mayReturn) return accepted('returned');
  return { verdict: 'already-settled', follows: 'person-looks' };
};

const says = ({ outcome, amountFen }: AnswerRow): string => `${outcome} ${amountFen}`;

/**
 * One verdict a row. Rows of one line that say different things are none of them booked; of rows that say the same the
 * first counts. What this answer booked itself keeps its verdict, so that a booking that was cut off goes on.
 */
export const judgeAnswer = (
  answer: string,
  rows: readonly AnswerRow[],
  lines: ReadonlyMap<string, ListedLine>,
): JudgedRow[] => {
  const said = new Map<string, { first: number; conflict: boolean; says: string }>();
  for (const row of rows) {
    const before = said.get(row.reference);
    if (!before) said.set(row.reference, { first: row.number, conflict: false, says: says(row) });
    else if (before.says !== says(row)) before.conflict = true;
  }
  const judgement = (row: AnswerRow, line: ListedLine | undefined): Judgement => {
    if (!line) return { verdict: 'unknown-line', follows: 'ask-bank' };
    const { conflict, first } = said.get(row.reference) ?? { conflict: true, first: 0 };
    if (conflict) return { verdict: 'duplicate', follows: 'ask-bank' };
    if (first !== row.number) return { verdict: 'duplicate', follows: 'nothing' };
    if (line.amountFen !== row.amountFen) return { verdict: 'wrong-amount', follows: 'ask-bank' };
    return settledAlready(row, line, answer);
  };
  return rows.map((row) => {
    const line = lines.get(row.reference);
    return {
      ...row,
      booked: false,
      ...judgement(row, line),
      ...(line && { payee: line.payee, listedFen: line.amountFen }),
    };
  });
};

export const countVerdicts = (judged: readonly JudgedRow[], unreadable: number): VerdictCounts => {
  const counts = { ...Object.fromEntries(verdicts.map((verdict) => [verdict, 0])), unreadable } as VerdictCounts;
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
};
