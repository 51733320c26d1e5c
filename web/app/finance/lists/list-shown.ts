import type { Answer } from '../../api/call.ts';

export type ListShown = Answer<'view-list'>;

export type ListHeadShown = Answer<'list-lists'>['lists'][number];

/** Whether a file of it was made or is being made: before that there is nothing the bank could answer. */
export const isExported = ({ exports }: Pick<ListShown, 'exports'>): boolean =>
  exports.some(({ state }) => state !== 'failed');

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
