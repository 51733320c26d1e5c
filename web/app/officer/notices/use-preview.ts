import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pagesOf } from '../../api/use-answer.ts';

/** All rows a notice of the round would show: figures beside the button must be of the whole. */
export const usePreview = (round: string) => {
  const query = useInfiniteQuery(pagesOf('preview-notice', { path: { round }, query: { limit: 100 } }));
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    query,
    whole: query.data !== undefined && !hasNextPage,
    about: query.data?.pages[0],
    // As the public page numbers them.
    rows: rows.toSorted((a, b) => (a.claim < b.claim ? -1 : 1)),
    totalFen: rows.reduce((fen, { amountFen }) => fen + amountFen, 0),
  };
};
