import type { Answer } from '../../api/call.ts';

export type ListShown = Answer<'view-list'>;

export type ListHeadShown = Answer<'list-lists'>['lists'][number];

/** What neither bank nor treasury has answered yet. */
export const outstandingOf = ({
  count,
  totalFen,
  paidCount,
  paidFen,
  returnedCount,
  returnedFen,
}: ListHeadShown): { readonly count: number; readonly fen: number } => ({
  count: count - paidCount - returnedCount,
  fen: totalFen - paidFen - returnedFen,
});
