import { useEffect } from 'react';
import { Invoice } from '../../../parts/invoice.tsx';
import { VerdictMark } from '../../../parts/outcome-mark.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useFiling } from '../use-filing.ts';
import { useCheckWords, useFilingWords } from '../words.ts';
import { ClaimantRows } from './claimant-rows.tsx';
import { FactRows } from './fact-rows.tsx';
import { NextSteps } from './next-steps.tsx';
import { PaperRows } from './paper-rows.tsx';
import { RulesChanged } from './rules-changed.tsx';
import { Section } from './section.tsx';
import { Standing } from './standing.tsx';
import { SubmitFoot } from './submit-foot.tsx';
import { useSubmit } from './use-submit.ts';
import './check.css';

/** Everything once more, as it will be frozen: nothing is a surprise afterwards. */
export const CheckStep = () => {
  const { t } = useCheckWords();
  const { t: tf } = useFilingWords();
  const { shown, clause, grounds, committed, assessment, leave } = useFiling();
  const submit = useSubmit();
  // From here on every step says what it lacks.
  useEffect(() => leave('check'), [leave]);
  return (
    <>
      <p>{t('intro')}</p>
      <Standing issues={submit.against} at={submit.asked} />
      <RulesChanged changed={submit.changed} />
      <ProblemPanel problem={submit.problem} />
      <ClaimantRows />
      <FactRows />
      <Section step="evidence" title={t('papers')}>
        <PaperRows />
      </Section>
      <Section step="commitment" title={t('commitment')}>
        <p>{committed ? t('committed') : t('notCommitted')}</p>
        {committed && <p className="hint">{t('said.truth')}</p>}
      </Section>
      <section className="panel check-sum" aria-labelledby="check-sum">
        <h2 id="check-sum">{t('sum')}</h2>
        {shown ? (
          <>
            <p>
              <VerdictMark verdict={shown.verdict} />
            </p>
            <Invoice assessment={shown} policy={clause.document.id} clause={clause.id} />
            {assessment.scheme && <p className="hint">{tf('example', { scheme: assessment.scheme })}</p>}
          </>
        ) : (
          <p>{tf('noDay')}</p>
        )}
      </section>
      <NextSteps grounds={grounds} />
      <SubmitFoot submit={submit} />
    </>
  );
};
