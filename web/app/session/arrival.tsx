import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFrameWords } from '../frame/words.ts';
import { arrive, goSignIn } from './session.ts';

let arriving: Promise<string> | undefined;

/** Where the issuer sends people back to; without an answer of the issuer it is the way to it. */
export const Arrival = () => {
  const { t } = useFrameWords();
  const router = useRouter();
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has('state')) {
      void goSignIn();
      return;
    }
    // Once, though the effect of a page being looked over by React runs twice: a code is good for one answer.
    arriving ??= arrive();
    arriving
      .then((to) => {
        queries.clear();
        router.history.replace(to);
      })
      .catch(() => setFailed(true));
  }, [queries, router]);
  return (
    <main className="plain-page">
      {failed ? (
        <>
          <h1>{t('signInFailed')}</h1>
          <p>
            <button type="button" className="link-button" onClick={() => router.history.replace('/e')}>
              {t('signInAgain')}
            </button>
          </p>
        </>
      ) : (
        <p role="status">{t('signingIn')}</p>
      )}
    </main>
  );
};
