import type { Answer } from '../../api/call.ts';
import { Deadline } from '../../parts/day.tsx';
import { stepsOf } from './steps.ts';
import { useClaimWords } from './words.ts';

const signs = { done: '✓', now: '●', ahead: '○', stopped: '■' } as const;
const words = { done: 'stepDone', now: 'stepNow', ahead: 'stepAhead', stopped: 'stepStopped' } as const;

/** From submission to receipt: what is done, what is at work and by when, what is to come. */
export const Steps = ({ claim }: { readonly claim: Answer<'view-claim'> }) => {
  const { t } = useClaimWords();
  const wordOf = (status: keyof typeof words) => {
    if (status === 'now' && claim.state === 'draft') return 'stepFilling';
    return status === 'now' && claim.state === 'returned' ? 'stepPaused' : words[status];
  };
  return (
    <section aria-label={t('steps')}>
      <ol className="claim-steps">
        {stepsOf(claim).map(({ name, status, on, by, days }) => (
          <li
            key={name}
            className={`claim-step-${status}`}
            aria-current={status === 'now' || status === 'stopped' ? 'step' : undefined}
          >
            <span className="claim-step-sign" aria-hidden="true">
              {signs[status]}
            </span>
            <span className="claim-step-name">{t(`step.${name}`)}</span>
            <span className="claim-step-said">
              {on ? <time dateTime={on}>{on}</time> : by && <Deadline on={by} brief />}
              {days !== undefined && <span className="hint">{t('stepDays', { count: days })}</span>}
              <span className={on || by || days !== undefined ? 'visually-hidden' : undefined}>
                {' '}
                {t(wordOf(status))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
