import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { payoutRoutes } from '../../../../shared/contract/payout-routes.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { PayerFacts } from './payer-facts.tsx';
import { usePayerWords, withoutSpaces } from './words.ts';
import './payer.css';

type Asked = NonNullable<Answer<'view-payer'>['asked']>;

type Props = {
  readonly asked: Asked;
  readonly people: Answer<'view-payer'>['people'];
  readonly say: (said: string) => void;
};

const Confirm = ({ asked, say }: Omit<Props, 'people'>) => {
  const { t } = usePayerWords();
  const [typed, setTyped] = useState('');
  const issues = useIssues();
  const confirm = useCommand('confirm-payer', () => say(t('done.confirmed')));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(payoutRoutes['confirm-payer'].body, {
      accountNumber: withoutSpaces(typed) || undefined,
      payerHash: asked.payerHash,
    });
    if (body) await confirm.mutateAsync({ body }).catch(issues.take);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={{ accountNumber: t('number') }} />
      {issues.all.length === 0 && <ProblemPanel problem={confirm.error} />}
      <TextField
        path="accountNumber"
        label={t('again')}
        hint={t('numberHint')}
        required
        value={typed}
        change={setTyped}
        error={issues.at('accountNumber')}
      />
      <p>{t('confirmEffect')}</p>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('confirm')}
      </Button>
    </form>
  );
};

/** An account that one person entered: another types its number from his own papers, or anyone takes it back. */
export const AskedPayer = ({ asked, people, say }: Props) => {
  const { t, locale } = usePayerWords();
  const me = useMe();
  const cancel = useCommand('cancel-payer', () => say(t('done.cancelled')));
  const { askedBy, askedOn, payer } = asked;
  return (
    <section className="panel" aria-label={t('asked')}>
      <h2>{t('asked')}</h2>
      <p className="hint">{t('askedBy', { person: people[askedBy] ?? askedBy, day: dayInWords(askedOn, locale) })}</p>
      <PayerFacts payer={payer} />
      {askedBy === me.id ? <p>{t('own')}</p> : <Confirm asked={asked} say={say} />}
      <ProblemPanel problem={cancel.error} />
      <p className="payer-cancel">
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({})}>
          {t('cancel')}
        </Button>{' '}
        <span className="hint">{t('cancelEffect')}</span>
      </p>
    </section>
  );
};
