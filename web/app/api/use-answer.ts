import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RouteName } from '../../../shared/contract/routes.ts';
import { type Answer, call, type Given } from './call.ts';
import type { Problem } from './problem.ts';

/** What a route answers, kept under its name and what it was asked. */
export const answerOf = <N extends RouteName>(name: N, given: Given<N>) =>
  queryOptions<Answer<N>, Problem>({
    queryKey: [name, given],
    queryFn: ({ signal }) => call(name, given, { signal }),
  });

type Paged = { readonly items: readonly unknown[]; readonly next?: string | undefined };

/** Pages of a route that answers `items` and `next`. */
export const pagesOf = <N extends RouteName>(name: Answer<N> extends Paged ? N : never, given: Given<N>) =>
  infiniteQueryOptions({
    queryKey: [name, given, 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const { query, ...rest } = given as { readonly query?: object };
      const asked = { ...rest, query: { ...query, ...(pageParam && { after: pageParam }) } } as unknown as Given<N>;
      return call<N>(name, asked, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page as Paged).next,
  });
