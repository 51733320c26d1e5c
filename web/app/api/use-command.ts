import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RouteName } from '../../../shared/contract/routes.ts';
import { type Answer, call, type Given } from './call.ts';
import type { Problem } from './problem.ts';

/**
 * A command of the page. Pressed again with the same content after an answer was lost it goes under the same key, so
 * that it is done once; what the page shows is fetched anew when it is done. `done` is called also where the part of
 * the page that pressed it is gone by then, as a row is that was dealt with.
 */
export const useCommand = <N extends RouteName>(name: N, done?: (answer: Answer<N>, given: Given<N>) => void) => {
  const queries = useQueryClient();
  const last = useRef<{ readonly said: string; readonly key: string }>(undefined);
  return useMutation<Answer<N>, Problem, Given<N>>({
    // Without a network it fails and says so; by itself it would wait unseen.
    networkMode: 'always',
    mutationFn: (given) => {
      const said = JSON.stringify(given);
      if (last.current?.said !== said) last.current = { said, key: crypto.randomUUID() };
      return call(name, given, { key: last.current.key });
    },
    onSuccess: async (answer, given) => {
      last.current = undefined;
      await queries.invalidateQueries();
      done?.(answer, given);
    },
  });
};
