import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Answer, call, type Given } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';

type Published = Answer<'publish-notice'>;

/**
 * A large notice takes several calls under one key: each goes on where the one before ran out of time. What is wrong
 * keeps the key, so that pressing again goes on as well.
 */
export const usePublishNotice = () => {
  const queries = useQueryClient();
  const last = useRef<{ readonly said: string; readonly key: string }>(undefined);
  const [filled, setFilled] = useState(0);
  const publishing = useMutation<Published, Problem, Given<'publish-notice'>>({
    mutationFn: async (given) => {
      const said = JSON.stringify(given);
      if (last.current?.said !== said) last.current = { said, key: crypto.randomUUID() };
      for (;;) {
        const answer = await call('publish-notice', given, { key: last.current.key });
        setFilled(answer.count);
        if (!answer.left) return answer;
      }
    },
    onSuccess: async () => {
      last.current = undefined;
      await queries.invalidateQueries();
    },
  });
  return { publishing, filled };
};
