import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RouteName } from '../../../shared/contract/routes.ts';
import { callFile, type Given } from '../api/call.ts';
import { handFile } from './hand-file.ts';
import { ProblemPanel } from './problem-panel.tsx';
import { usePartsWords } from './words.ts';

type Props<N extends RouteName> = {
  readonly route: N;
  readonly given: Given<N>;
  readonly fileName: string;
  readonly children: ReactNode;
};

/** A document of the platform as a file: it takes the token, so a plain link would not do. */
export const PaperLink = <N extends RouteName>({ route, given, fileName, children }: Props<N>) => {
  const { t } = usePartsWords();
  const taking = useMutation({
    mutationFn: () => callFile(route, given),
    onSuccess: (blob) => handFile(blob, fileName),
  });
  return (
    <>
      <button type="button" className="link-button" onClick={() => taking.mutate()} disabled={taking.isPending}>
        {children}
      </button>
      {taking.isPending && <span role="status"> {t('loading')}</span>}
      <ProblemPanel problem={taking.error} />
    </>
  );
};
