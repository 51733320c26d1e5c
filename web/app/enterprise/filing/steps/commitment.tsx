import { fieldId } from '../../../parts/issue-list.tsx';
import { useFiling } from '../use-filing.ts';
import { useCheckWords } from '../words.ts';
import { StepFoot } from './step-foot.tsx';
import { useAskedField } from './use-asked-field.ts';

/** What the platform tells, and what the claimant promises with one tick. */
export const CommitmentStep = () => {
  const { t } = useCheckWords();
  const { committed, commit } = useFiling();
  useAskedField();
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <section className="panel">
        <h2>{t('commitTitle')}</h2>
        <h3>{t('commitTold')}</h3>
        <ol>
          <li>{t('told.truth')}</li>
          <li>{t('told.once')}</li>
          <li>{t('told.check')}</li>
          <li>{t('told.back')}</li>
        </ol>
        <h3>{t('commitSaid')}</h3>
        <ol>
          <li>{t('said.known')}</li>
          <li>{t('said.truth')}</li>
          <li>{t('said.once')}</li>
          <li>{t('said.consequence')}</li>
        </ol>
        <div className="choices">
          <label>
            <input
              id={fieldId('commitment')}
              type="checkbox"
              checked={committed}
              onChange={({ target }) => commit(target.checked)}
            />
            {t('commit')}
          </label>
          <p className="hint">{t('commitHint')}</p>
        </div>
      </section>
      <StepFoot step="commitment" />
    </form>
  );
};
