import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Said } from '../queue/said-last.tsx';
import type { QueueSearch } from '../search.ts';
import { useQueue } from '../use-queue.ts';

/** The claims before and after this one in the list it was opened from, and the ways to them. */
export const useNeighbours = (claim: string, search: QueueSearch, department: string) => {
  const navigate = useNavigate();
  const { pages, rows } = useQueue(search, department);
  const at = rows.findIndex(({ id }) => id === claim);
  const next = at < 0 ? rows[0]?.id : rows[at + 1]?.id;
  const previous = at > 0 ? rows[at - 1]?.id : undefined;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (at >= rows.length - 2 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [at, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const open = (id: string, said?: Said): void =>
    void navigate({ to: '/review/$claim', params: { claim: id }, search, ...(said && { state: { said } }) });
  const toQueue = (state: { readonly said?: Said; readonly focus?: 'search' | 'filter' } = {}): void =>
    void navigate({ to: '/review', search, state });
  return {
    rows,
    at,
    next,
    previous,
    open,
    toQueue,
    /** On to the next of the list, or back to it where this was the last. */
    goOn: (said: Said): void => {
      const following = next ?? rows.find(({ id }) => id !== claim)?.id;
      if (following) open(following, said);
      else toQueue({ said });
    },
  };
};
