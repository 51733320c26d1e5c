import { Button } from 'antd';
import { useState } from 'react';
import { askReviewBody } from '../../../../shared/contract/reason-bodies.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useClaimWords } from './words.ts';

/** Asks, once, that others review and decide it anew. */
export const AskReview = ({ claim }: { readonly claim: string }) => {
  const { t } = useClaimWords();
  const [reason, setReason] = useState('');
  const issues = useIssues();
  const command = useCommand('ask-review');
  const ask = (): void => {
    const body = issues.check(askReviewBody, { reason });
    if (body) command.mutate({ path: { claim }, body });
  };
  return (
    <>
      <ErrorSummary issues={issues.all} />
      <ProblemPanel problem={command.error} />
      <TextField
        path="reason"
        label={t('askReviewReason')}
        hint={t('askReviewHint')}
        error={issues.at('reason')}
        required
        rows={4}
        value={reason}
        change={setReason}
      />
      <p>{t('askReviewThen')}</p>
      <Button type="primary" loading={command.isPending} onClick={ask}>
        {t('askReview')}
      </Button>
    </>
  );
};
