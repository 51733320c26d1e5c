import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { Problem } from '../api/problem.ts';
import { ProblemPanel } from '../parts/problem-panel.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { meQuery } from '../session/me.ts';
import { goSignIn } from '../session/session.ts';
import { SignedOut } from './signed-out.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameWords } from './words.ts';

/** Waits for who it is; who is not signed in is sent to the issuer and comes back to this page. */
export const SignedIn = () => {
  const { t } = useFrameWords();
  const { data, error, refetch } = useQuery(meQuery);
  const nobody = !data && error instanceof Problem && error.code === 'not-signed-in';
  useEffect(() => {
    if (nobody) void goSignIn();
  }, [nobody]);
  if (data)
    return (
      <>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <TopBar me={data} />
        <SignedOut />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </>
    );
  if (error && !nobody)
    return (
      <main className="plain-page">
        <h1>{t('product')}</h1>
        <ProblemPanel problem={error} retry={() => void refetch()} />
      </main>
    );
  return (
    <main className="plain-page">
      <p role="status">{t('signingIn')}</p>
    </main>
  );
};
