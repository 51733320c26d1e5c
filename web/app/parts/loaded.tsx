import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { useArea } from '../frame/use-area.ts';
import { WayBack } from '../frame/way-back.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { Waiting } from './waiting.tsx';

type Props<T> = {
  readonly query: UseQueryResult<T, unknown>;
  /** What is loaded, as the sentence of a failure names it. */
  readonly what: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
};

const isAbsent = ({ error, data }: UseQueryResult<unknown, unknown>): boolean =>
  data === undefined && error instanceof Problem && error.code === 'not-found';

/** What is not there, or not for this person to see: both look the same, and there is nothing to try again. */
const Absent = ({ error }: { readonly error: unknown }) => {
  const area = useArea();
  return (
    <div className="empty" role="alert">
      <p>{error instanceof Problem && error.body.title}</p>
      <p>{area && <WayBack area={area} />}</p>
    </div>
  );
};

/** What was loaded; until then its place, and where that fails the reason beside what was there before. */
export const Loaded = <T,>({ query, what, rows = 4, children }: Props<T>) => (
  <>
    {isAbsent(query) ? <Absent error={query.error} /> : null}
    {query.error && !isAbsent(query) ? (
      <ProblemPanel problem={query.error} what={what} retry={() => void query.refetch()} />
    ) : null}
    {query.data !== undefined ? children(query.data) : query.isPending ? <Waiting rows={rows} /> : null}
  </>
);
