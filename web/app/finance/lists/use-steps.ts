import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, call, type Given } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';

type InSteps = 'fill-list' | 'book-answer';

/** After so many calls whoever waits is asked whether to go on. */
const mostCalls = 200;

/**
 * A command that stops when its time is up is called again until nothing is left. It goes on when the page is left, and
 * whoever comes back sees that it runs.
 */
export const useSteps = <N extends InSteps>(name: N, given: Given<N>, done: (answer: Answer<N>) => void) => {
  const queries = useQueryClient();
  const mutationKey = [name, given];
  const running = useIsMutating({ mutationKey }) > 0;
  const steps = useMutation<Answer<N>, Problem, void>({
    mutationKey,
    mutationFn: async () => {
      for (let calls = 1; ; calls += 1) {
        const answer = await call(name, given);
        if (!answer.left || calls === mostCalls) return answer;
        await queries.invalidateQueries();
      }
    },
    onSettled: () => queries.invalidateQueries(),
    onSuccess: (answer) => {
      if (!answer.left) done(answer);
    },
  });
  return { running, error: steps.error, go: () => steps.mutate() };
};
