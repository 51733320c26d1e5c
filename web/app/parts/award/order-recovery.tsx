import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { AmountField } from '../form/amount-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { DayField, RadioField, TextField } from '../form/field.tsx';
import { useIssues } from '../form/use-issues.ts';
import { potName } from '../pot-name.ts';
import { ProblemPanel } from '../problem-panel.tsx';
import type { ActProps } from './act.ts';
import { Effects } from './effects.tsx';
import { Instalments, type Part } from './instalments.tsx';
import { useAwardWords } from './words.ts';

const useEffects = ({ award }: ActProps, amountFen: Fen | undefined, dueOn: string): string[] => {
  const { t, locale } = useAwardWords();
  const amount = (fen: Fen): string => amountText(fen, locale);
  const rest = [t('effects.orderOffset'), t('effects.orderPot', { pot: potName(award.pot, locale) })];
  if (amountFen === undefined || dueOn === '' || amountFen > award.recoverableFen) return rest;
  const sums = { amount: amount(amountFen), granted: amount(award.grantedFen) };
  const left = amount(award.recoverableFen - amountFen);
  return [t('effects.order', { ...sums, left, day: dayInWords(dueOn, locale) }), ...rest];
};

/** What was paid is ordered back, whole or in part, at once or in instalments that make up the sum. */
export const OrderRecovery = (props: ActProps) => {
  const { t, locale } = useAwardWords();
  const { award, done } = props;
  const [amountFen, setAmount] = useState<Fen | undefined>(award.recoverableFen);
  const [how, setHow] = useState<'once' | 'parts' | undefined>('once');
  const [day, setDay] = useState('');
  const [parts, setParts] = useState<readonly Part[]>([{ key: 0, dueOn: '', amountFen: undefined }]);
  const [reason, write] = useState('');
  const issues = useIssues();
  const order = useCommand('order-recovery');
  const dueOn = how === 'parts' ? (parts.at(-1)?.dueOn ?? '') : day;
  const effects = useEffects(props, amountFen, dueOn);
  const most = amountText(award.recoverableFen, locale);

  const labels = {
    amountFen: t('order.amount'),
    dueOn: t('order.due'),
    reason: t('why'),
    ...Object.fromEntries(
      parts.flatMap((_, place) => [
        [`plan[${place}].dueOn`, t('order.partDue', { at: place + 1 })],
        [`plan[${place}].amountFen`, t('order.partAmount', { at: place + 1 })],
      ]),
    ),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const plan = parts.map(({ dueOn: on, amountFen: fen }) => ({ dueOn: on || undefined, amountFen: fen }));
    const given = {
      amountFen,
      dueOn: dueOn || undefined,
      reason: reason.trim() || undefined,
      ...(how === 'parts' && { plan }),
    };
    const body = issues.check(reviewRoutes['order-recovery'].body, given);
    if (!body) return;
    await order.mutateAsync({ path: { claim: award.id }, body }).then(
      () => done(t('done.order-recovery', { amount: amountText(body.amountFen, locale) })),
      (problem: unknown) => issues.take(problem),
    );
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && <ProblemPanel problem={order.error} />}
      <AmountField
        path="amountFen"
        label={t('order.amount')}
        hint={t('order.amountHint', { amount: most })}
        required
        value={amountFen}
        change={setAmount}
        error={issues.at('amountFen')}
      />
      <RadioField
        path="how"
        label={t('order.instalments')}
        value={how}
        change={setHow}
        choices={(['once', 'parts'] as const).map((value) => ({ value, word: t(`order.${value}`) }))}
      />
      {how === 'parts' ? (
        <Instalments parts={parts} change={setParts} amountFen={amountFen} issues={issues} />
      ) : (
        <DayField path="dueOn" label={t('order.due')} required value={day} change={setDay} error={issues.at('dueOn')} />
      )}
      <TextField
        path="reason"
        label={t('why')}
        hint={t('whyRead')}
        required
        rows={3}
        value={reason}
        change={write}
        error={issues.at('reason')}
      />
      <Effects effects={effects} />
      <div className="actions">
        <Button type="primary" danger htmlType="submit" loading={order.isPending}>
          {t('acts.order-recovery')}
        </Button>
      </div>
    </form>
  );
};
