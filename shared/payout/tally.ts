import { lineHash } from './line-hash.ts';
import type { PayoutLine } from './payout-line.ts';
import { largestTotalFen, type PayoutTotals } from './payout-list.ts';

/** A line that cannot be paid as it stands. */
export type LineProblem = { readonly claim: string; readonly line: number; readonly code: 'other-account-name' };

/** Count, total and content hash of lines that were read by the page, and what stands against paying them. */
export type Tally = PayoutTotals & {
  readonly hash: string;
  /** The first of them: a list of many thousand lines may be wrong in all. */
  readonly problems: readonly LineProblem[];
  readonly totalTooLarge: boolean;
};

const mostProblems = 50;

const nameIsInOrder = (line: PayoutLine): boolean => line.accountName === line.payee || line.otherNameProven === true;

/** `look` sees every page as it passes. Nothing of the lines is held. */
export const tallyLines = async <Line extends { readonly payment: PayoutLine }>(
  pages: AsyncIterable<readonly Line[]>,
  look: (page: readonly Line[]) => void,
): Promise<Tally> => {
  const hash = lineHash();
  const problems: LineProblem[] = [];
  let count = 0;
  let totalFen = 0;
  for await (const page of pages) {
    look(page);
    const lines = page.map(({ payment }) => payment);
    hash.add(lines);
    count += lines.length;
    // Beyond the largest total nothing more is added, so that the sum never leaves exact integers.
    for (const line of lines) if (totalFen <= largestTotalFen) totalFen += line.amountFen;
    const wrong = lines.filter((line) => !nameIsInOrder(line)).slice(0, mostProblems - problems.length);
    problems.push(...wrong.map(({ claim, number }) => ({ claim, line: number, code: 'other-account-name' as const })));
  }
  return { count, totalFen, hash: hash.hex(), problems, totalTooLarge: totalFen > largestTotalFen };
};
