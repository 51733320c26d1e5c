import { sizeText } from '../../../../format/size-text.ts';
import type { Answer } from '../../../api/call.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { OwnPaper } from '../../own-paper.tsx';
import { useFiling } from '../use-filing.ts';
import { useEvidenceWords } from '../words.ts';

type Paper = Answer<'view-claim'>['evidence'][number];

/** A paper of the working copy: opened, or taken out again. */
export const GivenPaper = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useEvidenceWords();
  const { claim } = useFiling();
  const removing = useCommand('remove-evidence');
  const { id, fileName, sizeBytes, sha256, state } = paper;
  return (
    <li>
      <p className="slot-paper">
        {state === 'verified' ? (
          <OwnPaper claim={claim.id} evidence={id} fileName={fileName} />
        ) : (
          <span>{fileName}</span>
        )}{' '}
        <span className="hint">{sizeText(sizeBytes)}</span>{' '}
        {state === 'verified' ? (
          <span className="hint code" title={sha256}>
            {t('hash')} {sha256.slice(0, 4)} {sha256.slice(4, 8)}…
          </span>
        ) : (
          <span className="slot-unfinished">{t('unfinished')}</span>
        )}{' '}
        <button
          type="button"
          className="link-button"
          aria-label={t('removeOf', { file: fileName })}
          disabled={removing.isPending}
          onClick={() => removing.mutate({ path: { claim: claim.id, evidence: id } })}
        >
          {t('remove')}
        </button>
      </p>
      <ProblemPanel problem={removing.error} />
    </li>
  );
};
