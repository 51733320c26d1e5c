import { useFiling } from '../use-filing.ts';
import { useEvidenceWords } from '../words.ts';
import type { Upload } from './uploads.ts';

type Props = { readonly upload: Upload /** Whether the slot has a paper already. */; readonly others: boolean };

/** A file on its way, in words and as a bar; refused it says why and what to do. */
export const UnderWay = ({ upload, others }: Props) => {
  const { t } = useEvidenceWords();
  const { uploads } = useFiling();
  const { id, fileName, stage, percent, fault, problem } = upload;
  if (stage === 'refused' || stage === 'unfit') {
    const reason = fault ? t(`fault.${fault}`) : (problem?.body.title ?? '');
    return (
      <div className="problem slot-refused" role="alert">
        <p>
          {t('refused', { file: fileName, reason })} {others && t('kept')}
        </p>
        <p>
          <button
            type="button"
            className="link-button"
            aria-label={t('dismissOf', { file: fileName })}
            onClick={() => uploads.drop(id)}
          >
            {t('dismiss')}
          </button>
        </p>
      </div>
    );
  }
  const said = stage === 'sending' ? t('sending', { percent }) : t(stage);
  return (
    <div className="slot-under-way">
      <p>
        {fileName} · <span>{said}</span>{' '}
        <button
          type="button"
          className="link-button"
          aria-label={t('stopOf', { file: fileName })}
          onClick={() => uploads.drop(id)}
        >
          {t('stop')}
        </button>
      </p>
      <progress
        aria-label={t('progressOf', { file: fileName })}
        max={100}
        {...((stage === 'sending' || stage === 'checking') && { value: percent })}
      />
    </div>
  );
};
