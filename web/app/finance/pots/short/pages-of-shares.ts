import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

/** An allocation with its shares, as many pages as were asked for. */
export const pagesOfShares = (allocation: string) =>
  infiniteQueryOptions({
    queryKey: ['view-allocation', allocation],
    queryFn: ({ signal, pageParam }) =>
      call(
        'view-allocation',
        { path: { allocation }, query: { limit: 100, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
