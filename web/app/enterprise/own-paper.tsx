import { useMutation } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { ProblemPanel } from '../parts/problem-panel.tsx';
import { useClaimWords } from './claim/words.ts';

type Props = { readonly claim: string; readonly evidence: string; readonly fileName: string };

const show = (url: string): void =>
  Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' }).click();

/** A file of one's own: its address is made when it is asked for, and holds for five minutes. */
export const OwnPaper = ({ claim, evidence, fileName }: Props) => {
  const { t } = useClaimWords();
  const opening = useMutation({
    mutationFn: () => call('read-own-evidence', { path: { claim, evidence } }),
    onSuccess: ({ url }) => show(url),
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={t('openOf', { file: fileName })}
        disabled={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {fileName}
      </button>
      {opening.isPending && <span role="status"> {t('opening')}</span>}
      <ProblemPanel problem={opening.error} />
    </>
  );
};
