import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { payoutRoutes } from '../../../../shared/contract/payout-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { usePayerWords, withoutSpaces } from './words.ts';

const nothing = { name: '', accountNumber: '', bank: '', bankCode: '' };

export const AskPayer = ({ say }: { readonly say: (said: string) => void }) => {
  const { t } = usePayerWords();
  const [typed, setTyped] = useState(nothing);
  const issues = useIssues();
  const ask = useCommand('ask-payer', () => say(t('done.asked')));
  const labels = { name: t('name'), accountNumber: t('number'), bank: t('bank'), bankCode: t('code') };
  const field = (name: keyof typeof nothing, hint?: string) => (
    <TextField
      path={name}
      label={labels[name]}
      hint={hint}
      required
      value={typed[name]}
      change={(value) => setTyped({ ...typed, [name]: value })}
      error={issues.at(name)}
    />
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(payoutRoutes['ask-payer'].body, {
      name: typed.name.trim() || undefined,
      accountNumber: withoutSpaces(typed.accountNumber) || undefined,
      bank: typed.bank.trim() || undefined,
      bankCode: withoutSpaces(typed.bankCode) || undefined,
    });
    if (body) await ask.mutateAsync({ body }).catch(issues.take);
  };
  return (
    <section className="panel" aria-label={t('ask')}>
      <h2>{t('ask')}</h2>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary issues={issues.all} labels={labels} />
        {issues.all.length === 0 && <ProblemPanel problem={ask.error} />}
        {field('name')}
        {field('accountNumber', t('numberHint'))}
        {field('bank')}
        {field('bankCode', t('codeHint'))}
        <p>{t('askEffect')}</p>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('submit')}
        </Button>
      </form>
    </section>
  );
};
