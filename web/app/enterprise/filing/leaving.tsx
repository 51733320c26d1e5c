import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useFiling } from './use-filing.ts';
import { useFilingWords } from './words.ts';

/** Another step of the same form keeps the copy; signing in anew brings it back. */
const staysInForm = (path: string, claim: string): boolean =>
  path.startsWith(`/e/claims/${claim}/edit`) || path.startsWith('/signin');

/** On the way out what is not kept yet is kept; where that cannot be, it is asked once. */
export const Leaving = () => {
  const { t } = useFilingWords();
  const { claim, keeper, keeping } = useFiling();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const blocker = useBlocker({
    shouldBlockFn: async ({ next }) => {
      if (staysInForm(next.pathname, claim.id)) return false;
      if (keeper.now().state === 'closed') return false;
      return !(await keeper.flush());
    },
    // Signing in anew leads away and back; what was typed waits in this window.
    enableBeforeUnload: () =>
      keeping.state !== 'saved' && keeping.state !== 'closed' && keeping.problem?.code !== 'not-signed-in',
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  useEffect(() => {
    if (blocked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [blocked]);
  return (
    <dialog ref={dialog} className="filing-leaving" aria-labelledby={id} onCancel={() => blocker.reset?.()}>
      <h2 id={id}>{t('leaveTitle')}</h2>
      <p>{t('leaveHint')}</p>
      <p className="actions">
        <Button type="primary" onClick={() => blocker.reset?.()}>
          {t('stay')}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t('leave')}</Button>
      </p>
    </dialog>
  );
};
