import type { Verdict } from '../../../../shared/policy/assessment.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Conditions } from '../../parts/conditions.tsx';
import { Invoice } from '../../parts/invoice.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

type Assessment = Answer<'assess-draft'>;

const AllConditions = ({ claim, assessment }: { readonly claim: View; readonly assessment: Assessment }) => {
  const { t } = useClaimWords();
  return (
    <details className="claim-conditions">
      <summary>{t('conditionsShow', { count: assessment.conditions.length })}</summary>
      <Conditions conditions={assessment.conditions} policy={claim.policy} clause={claim.clause} />
    </details>
  );
};

const Decided = ({ claim, decision }: { readonly claim: View; readonly decision: NonNullable<View['decision']> }) => {
  const { t, locale } = useClaimWords();
  const again = claim.state === 'submitted' || claim.state === 'returned' || claim.state === 'reviewed';
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">{t(again ? 'decidedBefore' : 'decided')}</h2>
      <p className="claim-sum">
        <Amount fen={decision.amountFen} />
      </p>
      <p className="hint">{t('decidedOn', { day: dayInWords(decision.on, locale) })}</p>
      {claim.allocatedFen !== undefined && claim.allocatedFen !== decision.amountFen && (
        <p>
          {t('shared')} <Amount fen={claim.allocatedFen} /> <span className="hint">{t('sharedHint')}</span>
        </p>
      )}
      {decision.reason && (
        <p>
          {t('decidedReason')} <q lang="zh-CN">{decision.reason}</q>
        </p>
      )}
      {decision.assessment && (
        <>
          <Invoice assessment={decision.assessment} policy={claim.policy} clause={claim.clause} />
          <AllConditions claim={claim} assessment={decision.assessment} />
        </>
      )}
    </section>
  );
};

/** The sum and how it came about: as decided, before that as assessed when it was submitted. */
export const Outcome = ({ claim }: { readonly claim: View }) => {
  const { t } = useClaimWords();
  const { decision, filed } = claim;
  if (decision?.amountFen !== undefined) return <Decided claim={claim} decision={decision} />;
  if (!filed) return <p className="empty">{t('draftAssessment')}</p>;
  const { assessment } = filed;
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">{t('filedAssessment')}</h2>
      <p>
        <VerdictMark verdict={assessment.verdict as Verdict} />
      </p>
      <Invoice assessment={assessment} policy={claim.policy} clause={claim.clause} />
      <p className="hint">{t('filedAssessmentHint')}</p>
      <AllConditions claim={claim} assessment={assessment} />
    </section>
  );
};
