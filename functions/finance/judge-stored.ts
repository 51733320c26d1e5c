import type { Claim } from '../../shared/claim/claim.ts';
import type { AnswerHead } from '../../shared/payout/answer-head.ts';
import type { AnswerRow, BankAnswer } from '../../shared/payout/bank-answer.ts';
import {
  countVerdicts,
  type JudgedRow,
  judgeAnswer,
  type ListedLine,
  type VerdictCounts,
} from '../../shared/payout/judge-answer.ts';
import { lineReference } from '../../shared/payout/payout-line.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { storedLinePages } from '../../shared/store/list-store.ts';
import { readSettlements, type Settlement } from '../../shared/store/settled-store.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Settling } from './settle-line.ts';

type Line = Settling['line'];

export type Judged = BankAnswer & {
  readonly judged: readonly JudgedRow[];
  readonly counts: VerdictCounts;
  readonly lines: ReadonlyMap<string, Line>;
  readonly settlements: ReadonlyMap<string, Settlement>;
};

/** What the bank said of a line that still waits for it. */
export const isOpen = ({ booked, verdict }: JudgedRow): boolean =>
  !booked && (verdict === 'paid' || verdict === 'returned');

const listed = ({ payment }: Line, settled: Settlement | undefined, claim: Claim | undefined): ListedLine => ({
  payee: payment.payee,
  amountFen: payment.amountFen,
  ...(settled && {
    settled: {
      outcome: settled.outcome,
      ...(settled.by.answer && { answer: settled.by.answer }),
      ...(settled.paidBy?.answer && { paidBy: settled.paidBy.answer }),
    },
  }),
  mayReturn: claim?.state === 'paid' && claim.attempt === payment.attempt,
});

/** Claims whose line counts as paid and which the bank now says it gave back: only there the claim itself must be asked. */
const claimsToAsk = (
  rows: readonly AnswerRow[],
  lines: Judged['lines'],
  settlements: Judged['settlements'],
): string[] => [
  ...new Set(
    rows.flatMap(({ outcome, reference }) => {
      const claim = lines.get(reference)?.payment.claim;
      return outcome === 'returned' && claim && settlements.get(claim)?.outcome === 'paid' ? [claim] : [];
    }),
  ),
];

/** The verdicts on an answer as its list stands now. */
export const judgeStored = async (table: Table, answer: AnswerHead, read: BankAnswer): Promise<Judged> => {
  const named = new Set(read.rows.map(({ reference }) => reference));
  const lines = new Map<string, Line>();
  for await (const page of storedLinePages(table, answer.list))
    for (const line of page) {
      const reference = lineReference(line.payment);
      if (named.has(reference)) lines.set(reference, line);
    }
  const settlements = await readSettlements(table, answer.list);
  const asked = await readHeads(table, claims, claimsToAsk(read.rows, lines, settlements));
  const heads = new Map(asked.map(({ head }) => [head.id, head]));
  const meets = new Map(
    [...lines].map(([reference, line]) => {
      const { claim } = line.payment;
      return [reference, listed(line, settlements.get(claim), heads.get(claim))];
    }),
  );
  const judged = judgeAnswer(answer.id, read.rows, meets);
  return { ...read, judged, counts: countVerdicts(judged, read.unreadable.length), lines, settlements };
};
