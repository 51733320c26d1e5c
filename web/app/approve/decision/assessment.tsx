import { Conditions } from '../../parts/conditions.tsx';
import { Invoice } from '../../parts/invoice.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { useDecisionWords } from '../words.ts';
import { Difference, differs } from './difference.tsx';
import type { Review } from './review.ts';

const Questions = ({ questions }: Pick<Review, 'questions'>) => {
  const { t } = useDecisionWords();
  if (questions.length === 0) return null;
  return (
    <>
      <h3>{t('assessment.questions')}</h3>
      <ul className="decision-questions">
        {questions.map(({ condition, sentence, answered }) => (
          <li key={condition}>
            {sentence}{' '}
            <span className={answered ? 'tag tag-good' : 'tag tag-held'}>
              {t(answered ? 'assessment.yes' : 'assessment.open')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The assessment of now beside the one at submission: a difference comes first. */
export const AssessmentPanel = ({ review }: { readonly review: Review }) => {
  const { t } = useDecisionWords();
  const { assessmentAtSubmission: before, assessmentNow: now, policy, clause } = review;
  return (
    <>
      <section className="panel" aria-labelledby="assessment">
        <h2 id="assessment">{t('assessment.title')}</h2>
        {differs({ before, now }) ? (
          <>
            <h3>{t('assessment.changed')}</h3>
            <p className="decision-warning">{t('assessment.changedHint')}</p>
            <Difference before={before} now={now} then={t('assessment.before')} />
          </>
        ) : (
          <p className="hint">{t('assessment.same')}</p>
        )}
        <Questions questions={review.questions} />
        <h3>
          {t('assessment.conditions')} <VerdictMark verdict={now.verdict} />
        </h3>
        <Conditions conditions={now.conditions} policy={policy} clause={clause} />
      </section>
      <section className="panel" aria-labelledby="invoice">
        <h2 id="invoice">{t('assessment.invoice')}</h2>
        <Invoice assessment={now} policy={policy} clause={clause} />
      </section>
    </>
  );
};
