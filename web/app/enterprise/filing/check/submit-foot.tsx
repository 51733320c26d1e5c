import { Button } from 'antd';
import { Amount } from '../../../parts/amount.tsx';
import { useFiling } from '../use-filing.ts';
import { useCheckWords, useFilingWords } from '../words.ts';
import type { Submit } from './use-submit.ts';

/** The one act of the page, with what it will do beside it; out of time there is a sentence instead. */
export const SubmitFoot = ({ submit }: { readonly submit: Submit }) => {
  const { t } = useCheckWords();
  const { t: tf } = useFilingWords();
  const { claim, grounds, keeping, shown } = useFiling();
  const { round, today } = grounds;
  const inTime =
    claim.state === 'returned' || (round.takesClause && round.windowFrom <= today && today <= round.windowUntil);
  // Without the window the sentence on top says when, and nothing here pretends otherwise.
  if (!inTime || !claim.actions.includes('submit')) return null;
  return (
    <div className="check-foot">
      <p>
        {claim.state === 'returned' && `${t('version', { number: claim.contentRevision + 1 })} · `}
        {tf('atMost')} <Amount fen={shown?.amount?.fen} />
      </p>
      {submit.against.length === 0 && submit.asked > 0 && keeping.state !== 'saved' && (
        <p role="alert">{t('unsaved')}</p>
      )}
      <p className="actions">
        <Button type="primary" loading={submit.pending} onClick={() => void submit.press()}>
          {t(claim.state === 'returned' ? 'submitAgain' : 'submit')}
        </Button>
        {submit.pending && <span role="status">{t('submitting')}</span>}
      </p>
    </div>
  );
};
