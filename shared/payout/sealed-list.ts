import type { Payer } from './payer.ts';
import type { PayoutLine } from './payout-line.ts';
import type { PayoutTotals } from './payout-list.ts';

/** What is known of a sealed list before its lines are read. */
export type SealedList = PayoutTotals & {
  readonly id: string;
  /** Content hash of the lines, hex: what the second person signed. */
  readonly hash: string;
  /** ISO instant. */
  readonly sealedAt: string;
  readonly payer: Payer;
  /** Names of persons. */
  readonly builtBy: readonly string[];
  readonly sealedBy: string;
};

/** In the order of their numbers; asynchronous ones singly or, sooner done, by the page, e.g. of the store. */
export type PayoutLines = Iterable<PayoutLine> | AsyncIterable<PayoutLine | readonly PayoutLine[]>;

const pageLines = 100;

const isPage = (item: PayoutLine | readonly PayoutLine[]): item is readonly PayoutLine[] => Array.isArray(item);

async function* pagesAsGiven(lines: PayoutLines): AsyncGenerator<Iterable<PayoutLine>> {
  if (Symbol.iterator in lines) yield lines;
  else for await (const item of lines) yield isPage(item) ? item : [item];
}

/**
 * The lines by the page, so that none waits for a promise of its own; always the same pages, so that what is packed by
 * the page is the same bytes. Throws where they are not the list that was sealed, at the latest after the last: a file
 * that is not the list must never be finished, it would be paid.
 */
export async function* sealedPages(
  { count, totalFen }: PayoutTotals,
  lines: PayoutLines,
): AsyncGenerator<readonly PayoutLine[]> {
  let page: PayoutLine[] = [];
  let seen = 0;
  let seenFen = 0;
  for await (const given of pagesAsGiven(lines))
    for (const line of given) {
      seen += 1;
      seenFen += line.amountFen;
      if (line.number !== seen) throw new Error(`line ${line.number} where line ${seen} belongs`);
      page.push(line);
      if (page.length === pageLines) {
        yield page;
        page = [];
      }
    }
  if (seen !== count || seenFen !== totalFen)
    throw new Error(`${seen} lines of ${seenFen} fen instead of ${count} of ${totalFen}`);
  if (page.length > 0) yield page;
}
