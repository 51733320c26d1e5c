import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { payoutRoutes } from '../../../../../shared/contract/payout-routes.ts';
import { amountText } from '../../../../format/amount.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/field.tsx';
import { useIssues } from '../../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import type { ListShown } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';

type Props = {
  readonly list: ListShown;
  readonly line: ListShown['lines'][number];
  readonly say: Say;
  readonly close: () => void;
};

/** One line off an open list, with the reason and what the list comes to without it. */
export const Strike = ({ list, line, say, close }: Props) => {
  const { t, locale } = useListWords();
  const [reason, setReason] = useState('');
  const issues = useIssues();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { claim, payee, amountFen } = line;
  const text = (fen: number): string => amountText(fen, locale);
  const strike = useCommand('strike-line', () => {
    say(t('strike.done', { payee, amount: text(amountFen) }));
    close();
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(payoutRoutes['strike-line'].body, { reason: reason.trim() || undefined });
    if (body) await strike.mutateAsync({ path: { list: list.id, claim }, body }).catch(issues.take);
  };
  const title = t('strike.title', { payee });
  return (
    <form className="panel" aria-label={title} noValidate onSubmit={(event) => void submit(event)}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <ErrorSummary issues={issues.all} labels={{ reason: t('strike.reason') }} />
      {issues.all.length === 0 && <ProblemPanel problem={strike.error} />}
      <TextField
        path="reason"
        label={t('strike.reason')}
        hint={t('strike.reasonHint')}
        required
        rows={2}
        value={reason}
        change={setReason}
        error={issues.at('reason')}
      />
      <p>{t('strike.effect', { count: list.count - 1, total: text(list.totalFen - amountFen) })}</p>
      <div className="actions">
        <Button htmlType="submit" loading={strike.isPending}>
          {t('strike.submit')}
        </Button>
        <Button onClick={close}>{t('strike.close')}</Button>
      </div>
    </form>
  );
};
