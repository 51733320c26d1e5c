import { useId, useState } from 'react';
import { Amount } from '../../../parts/amount.tsx';
import { Invoice } from '../../../parts/invoice.tsx';
import { VerdictMark } from '../../../parts/outcome-mark.tsx';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { ConditionList } from './condition-list.tsx';
import './panel.css';

/** What the law says to what is written so far, beside the form; on a narrow page a bar at the bottom that opens. */
export const AssessmentPanel = () => {
  const { t } = useFilingWords();
  const { shown, confirmed, clause, assessment } = useFiling();
  const [open, setOpen] = useState(false);
  const id = useId();
  const conditions = shown?.conditions ?? [];
  const count = (outcome: string): number => conditions.filter((each) => each.outcome === outcome).length;
  const notMet = count('not-met') + (shown ? assessment.beside.length : 0);
  const [unknown, forPerson] = [count('unknown'), count('needs-person')];
  const left = notMet + unknown;
  return (
    <aside className={open ? 'assessment assessment-open' : 'assessment'} aria-label={t('assessment')}>
      <button
        type="button"
        className="assessment-bar"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>
          {t('atMost')} <Amount fen={shown?.amount?.fen} />
        </span>
        <span>{shown && left === 0 ? t('readyToSubmit') : t('left', { count: shown ? left : 1 })}</span>
        <span>
          <span className="visually-hidden">{open ? t('hide') : t('show')}</span>
          <span aria-hidden="true">{open ? '▼' : '▲'}</span>
        </span>
      </button>
      <div className="assessment-body" id={id}>
        <h2>{t('assessment')}</h2>
        {shown === undefined ? (
          <p>{t('noDay')}</p>
        ) : (
          <>
            <p className="assessment-verdict">
              <VerdictMark verdict={shown.verdict} />
            </p>
            <p className="assessment-sum">
              <span>{shown.amount?.kind === 'fixed' ? t('fixed') : t('atMost')}</span>{' '}
              <strong>
                <Amount fen={shown.amount?.fen} />
              </strong>
            </p>
            {left > 0 && <p className="assessment-left">{t('notReady', { notMet, unknown })}</p>}
            {forPerson > 0 && <p className="hint">{t('forPerson', { count: forPerson })}</p>}
            <p className="hint">
              {confirmed === 'same' ? t('confirmed') : confirmed === 'differs' ? t('differs') : t('notConfirmed')}
            </p>
            <ConditionList conditions={conditions} />
            {shown.steps.length > 0 && (
              <div className="assessment-invoice">
                <Invoice assessment={shown} policy={clause.document.id} clause={clause.id} narrow />
              </div>
            )}
            {assessment.scheme && <p className="hint">{t('example', { scheme: assessment.scheme })}</p>}
          </>
        )}
      </div>
    </aside>
  );
};
