import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, call, type Given } from '../../../api/call.ts';
import type { Problem } from '../../../api/problem.ts';

type Resumable = 'propose-allocation' | 'apply-allocation';

/** After so many calls whoever waits is asked whether to go on. */
const mostCalls = 40;

/** Calls a command that stops when time is up, under one key, until nothing is left; what is shown follows. */
export const useRun = <N extends Resumable>(name: N, given: Given<N>, key: string, done: () => void) => {
  const queries = useQueryClient();
  return useMutation<Answer<N>, Problem, void>({
    mutationFn: async () => {
      for (let calls = 1; ; calls += 1) {
        const answer = await call(name, given, { key });
        await queries.invalidateQueries();
        if (!answer.left || calls === mostCalls) return answer;
      }
    },
    onSuccess: ({ left }) => {
      if (!left) done();
    },
    onError: () => void queries.invalidateQueries(),
  });
};
