import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '../../../shared/claim/person.ts';
import { type Answer, call } from '../api/call.ts';

export type Me = Answer<'view-me'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('view-me', {}, { signal }),
  staleTime: 60_000,
});

/** Who is signed in; only below the frame of an area, which waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Whether this person acts as this, and does not only read what others do. */
export const useHolds = (wanted: Role): boolean => useMe().roles.some(({ role }) => role === wanted);
