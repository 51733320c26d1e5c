import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemPanel } from './problem-panel.tsx';
import { Waiting } from './waiting.tsx';

type Props<T> = {
  readonly query: UseQueryResult<T, unknown>;
  /** What is loaded, as the sentence of a failure names it. */
  readonly what: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
};

/** What was loaded; until then its place, and where that fails the reason beside what was there before. */
export const Loaded = <T,>({ query, what, rows = 4, children }: Props<T>) => (
  <>
    {query.error ? <ProblemPanel problem={query.error} what={what} retry={() => void query.refetch()} /> : null}
    {query.data !== undefined ? children(query.data) : query.isPending ? <Waiting rows={rows} /> : null}
  </>
);
