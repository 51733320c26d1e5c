import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { financeRoutes } from '../../../../shared/contract/finance-routes.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { useCommand } from '../../api/use-command.ts';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { DayField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { potNameOf, usePotWords } from '../pots/words.ts';
import type { Row } from './row.ts';
import { useRecoveryWords } from './words.ts';

type Props = { readonly row: Row; readonly say: (said: string) => void; readonly close: () => void };

/** Money that came in, in parts; what it changes is said while it is typed. */
export const Receive = ({ row, say, close }: Props) => {
  const { t, locale } = useRecoveryWords();
  const words = usePotWords();
  const { today } = useMe();
  const { claim, pot, receivedFen, pendingFen, remainingFen } = row;
  const [amountFen, setAmount] = useState<Fen>();
  const [document, setDocument] = useState('');
  const [receivedOn, setDay] = useState(today);
  const issues = useIssues();
  const receive = useCommand('receive-recovery');
  const openFen = remainingFen - pendingFen;
  const text = (fen: Fen): string => amountText(fen, locale);

  const labels = {
    amountFen: t('receive.amount'),
    document: t('receive.document'),
    receivedOn: t('receive.day'),
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(financeRoutes['receive-recovery'].body, {
      amountFen,
      document: document.trim() || undefined,
      receivedOn: receivedOn || undefined,
    });
    if (!body) return;
    await receive.mutateAsync({ path: { claim: claim.id }, body }).then(() => {
      say(t('receive.done', { name: claim.claimantName, amount: text(body.amountFen) }));
      close();
    }, issues.take);
  };

  return (
    <form noValidate className="recovery-form" onSubmit={(event) => void submit(event)}>
      <h3>{t('receive.title')}</h3>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && <ProblemPanel problem={receive.error} />}
      <AmountField
        path="amountFen"
        label={t('receive.amount')}
        hint={t('receive.most', { open: text(openFen) })}
        required
        value={amountFen}
        change={setAmount}
        error={issues.at('amountFen')}
      />
      <TextField
        path="document"
        label={t('receive.document')}
        hint={t('receive.documentHint')}
        required
        value={document}
        change={setDocument}
        error={issues.at('document')}
      />
      <DayField
        path="receivedOn"
        label={t('receive.day')}
        required
        max={today}
        value={receivedOn}
        change={setDay}
        error={issues.at('receivedOn')}
      />
      {amountFen !== undefined && amountFen > 0 && amountFen <= openFen && (
        <p>
          {t('receive.effect', {
            received: text(receivedFen + amountFen),
            remaining: text(remainingFen - amountFen),
            pot: potNameOf(words.t, pot),
            amount: text(amountFen),
          })}{' '}
          {amountFen === remainingFen && t('receive.ends')}
        </p>
      )}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={receive.isPending}>
          {t('receive.submit')}
        </Button>
        <Button onClick={close}>{t('receive.close')}</Button>
      </div>
    </form>
  );
};
