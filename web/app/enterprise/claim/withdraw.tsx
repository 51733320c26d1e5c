import { Button } from 'antd';
import { useState } from 'react';
import { withdrawBody } from '../../../../shared/contract/reason-bodies.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useClaimWords } from './words.ts';

/** Takes the claim back before it is approved; what follows is said before it is done. */
export const Withdraw = ({ claim }: { readonly claim: Answer<'view-claim'> }) => {
  const { t } = useClaimWords();
  const [reason, setReason] = useState('');
  const issues = useIssues();
  const command = useCommand('withdraw-claim');
  const withdraw = (): void => {
    const body = issues.check(withdrawBody, { reason });
    if (body) command.mutate({ path: { claim: claim.id }, body });
  };
  return (
    <details className="panel claim-withdraw">
      <summary>{t('withdraw')}</summary>
      <ErrorSummary issues={issues.all} />
      <ProblemPanel problem={command.error} />
      <p>{t('withdrawThen')}</p>
      <TextField
        path="reason"
        label={t('withdrawReason')}
        error={issues.at('reason')}
        required
        rows={2}
        value={reason}
        change={setReason}
      />
      <Button danger loading={command.isPending} onClick={withdraw}>
        {t('withdrawDo')}
      </Button>
    </details>
  );
};
