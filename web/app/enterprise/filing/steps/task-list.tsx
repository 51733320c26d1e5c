import { FormLink } from '../../form-link.tsx';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { steps } from './step.ts';
import { statusOf } from './step-status.ts';

const tones = { open: 'moving', begun: 'moving', done: 'plain', problem: 'held' } as const;

/** The five steps, in any order; what is done is plain, what is open coloured. */
export const TaskList = () => {
  const { t } = useFilingWords();
  const filing = useFiling();
  const individual = filing.grounds.claimant.kind === 'individual';
  return (
    <nav aria-label={t('steps')}>
      <ol className="filing-tasks">
        {steps.map((step) => {
          const status = statusOf(step, filing);
          return (
            <li key={step}>
              <FormLink claim={filing.claim.id} step={step} className="filing-task">
                <span>{step === 'claimant' && individual ? t('stepOfPerson') : t(`step.${step}`)}</span>
                <span className={status === 'done' ? 'filing-done' : `tag tag-${tones[status]}`}>
                  {status === 'done' && <span aria-hidden="true">✓ </span>}
                  {t(`status.${status}`)}
                </span>
              </FormLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
