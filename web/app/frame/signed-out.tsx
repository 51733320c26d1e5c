import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { goSignIn } from '../session/session.ts';
import { useFrameWords } from './words.ts';

const isEnd = (error: unknown): boolean => error instanceof Problem && error.code === 'not-signed-in';

/** Said when a sign-in ends while a page is open: what was typed stays, and the way back leads here. */
export const SignedOut = () => {
  const { t } = useFrameWords();
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const stops = [queries.getQueryCache(), queries.getMutationCache()].map((cache) =>
      cache.subscribe((event: unknown) => {
        const { query, mutation } = event as {
          query?: { state: { error: unknown } };
          mutation?: { state: { error: unknown } };
        };
        if (isEnd((query ?? mutation)?.state.error)) setEnded(true);
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
  if (!ended) return null;
  return (
    <p className="banner" role="alert">
      {t('signedOut')}{' '}
      <button type="button" className="link-button" onClick={() => void goSignIn()}>
        {t('signInAgain')}
      </button>
    </p>
  );
};
