import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { useCommand } from '../../api/use-command.ts';
import { AmountField } from '../form/amount-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { TextField } from '../form/field.tsx';
import { useIssues } from '../form/use-issues.ts';
import { ProblemPanel } from '../problem-panel.tsx';
import type { ActProps, AwardView } from './act.ts';
import { Effects } from './effects.tsx';
import { useAwardWords } from './words.ts';

type Recovery = NonNullable<AwardView['recovery']>;

const useEffects = ({ orderedFen, receivedFen, reducibleFen }: Recovery, byFen: Fen | undefined): string[] => {
  const { t, locale } = useAwardWords();
  if (byFen === undefined || byFen > reducibleFen) return [];
  const amount = (fen: Fen): string => amountText(fen, locale);
  const after = orderedFen - byFen;
  const sums = { before: amount(orderedFen), after: amount(after), received: amount(receivedFen) };
  return [
    t('effects.reduce', { ...sums, left: amount(after - receivedFen) }),
    ...(after === receivedFen ? [t('effects.reduceEnds')] : []),
  ];
};

const Form = ({ award, done, recovery }: ActProps & { readonly recovery: Recovery }) => {
  const { t, locale } = useAwardWords();
  const [byFen, setBy] = useState<Fen>();
  const [reason, write] = useState('');
  const issues = useIssues();
  const reduce = useCommand('reduce-recovery');
  const effects = useEffects(recovery, byFen);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(reviewRoutes['reduce-recovery'].body, {
      amountFen: byFen,
      reason: reason.trim() || undefined,
    });
    if (!body) return;
    await reduce.mutateAsync({ path: { claim: award.id }, body }).then(
      () => done(t('done.reduce-recovery', { amount: amountText(body.amountFen, locale) })),
      (problem: unknown) => issues.take(problem),
    );
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={{ amountFen: t('reduce.amount'), reason: t('why') }} />
      {issues.all.length === 0 && <ProblemPanel problem={reduce.error} />}
      <AmountField
        path="amountFen"
        label={t('reduce.amount')}
        hint={t('reduce.amountHint', { amount: amountText(recovery.reducibleFen, locale) })}
        required
        value={byFen}
        change={setBy}
        error={issues.at('amountFen')}
      />
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
      {effects.length > 0 && <Effects effects={effects} />}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={reduce.isPending}>
          {t('acts.reduce-recovery')}
        </Button>
      </div>
    </form>
  );
};

/** What was ordered back was too much: less of it, in figures before it is done. */
export const ReduceRecovery = (props: ActProps) =>
  props.award.recovery ? <Form {...props} recovery={props.award.recovery} /> : null;
