import type { Fen } from '../money/fen.ts';
import { type PayoutLines, type SealedList, sealedPages } from './sealed-list.ts';

/** What a list pays for one clause. */
export type ClauseSum = {
  readonly title: string;
  readonly article: string;
  readonly count: number;
  readonly amountFen: Fen;
};

export type ListSums = { readonly clauses: readonly ClauseSum[]; readonly offsetFen: Fen };

/** Clauses in the order in which the list names them first, and all that is kept back against recoveries. */
export const sumsOf = async (sealed: SealedList, lines: PayoutLines): Promise<ListSums> => {
  const clauses = new Map<string, ClauseSum>();
  let offsetFen = 0;
  for await (const page of sealedPages(sealed, lines))
    for (const line of page) {
      const before = clauses.get(line.clause);
      clauses.set(line.clause, {
        title: before?.title ?? line.clauseTitle,
        article: before?.article ?? line.article,
        count: (before?.count ?? 0) + 1,
        amountFen: (before?.amountFen ?? 0) + line.amountFen,
      });
      offsetFen += line.offsetFen ?? 0;
    }
  return { clauses: [...clauses.values()], offsetFen };
};
