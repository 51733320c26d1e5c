import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Answer, call } from '../api/call.ts';

export type Me = Answer<'view-me'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('view-me', {}, { signal }),
  staleTime: 60_000,
});

/** Who is signed in; only below the frame of an area, which waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;
