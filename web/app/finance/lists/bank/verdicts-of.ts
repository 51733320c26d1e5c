import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Locale } from '../../../../../shared/claim/shapes.ts';
import { type Answer, call } from '../../../api/call.ts';
import type { VerdictChip } from '../search.ts';

export type Verdicts = Answer<'check-answer'>;

type Asked = {
  readonly list: string;
  readonly answer: string;
  readonly verdict: VerdictChip | undefined;
  readonly locale: Locale;
};

/** The dry run by the page; nothing moves however often it is asked for. */
export const verdictsOf = ({ list, answer, verdict, locale }: Asked) =>
  infiniteQueryOptions({
    queryKey: ['check-answer', list, answer, verdict ?? '', locale],
    queryFn: ({ signal, pageParam }) =>
      call('check-answer', { path: { list, answer }, body: { limit: 100, after: pageParam, verdict } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }: Verdicts) => next,
    placeholderData: keepPreviousData,
  });
