import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { latestEnd } from '../../../../shared/claim/debarment.ts';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import { dayInWords } from '../../../format/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { Effects } from '../../parts/award/effects.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { DayField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { useClaimantWords } from '../words.ts';
import { daysFrom } from './days-from.ts';

type Props = { readonly claimant: string; readonly done: (said: string) => void };

export const Debar = ({ claimant, done }: Props) => {
  const { t, locale } = useClaimantWords();
  const { today } = useMe();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [reason, write] = useState('');
  const issues = useIssues();
  const debar = useCommand('debar-claimant');
  const said = from !== '' && until !== '' && from <= until;
  const day = (on: string): string => dayInWords(on, locale);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(reviewRoutes['debar-claimant'].body, {
      from: from || undefined,
      until: until || undefined,
      reason: reason.trim() || undefined,
    });
    if (!body) return;
    await debar.mutateAsync({ path: { claimant }, body }).then(
      () => done(t('debarred', { until: day(body.until) })),
      (problem: unknown) => issues.take(problem),
    );
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={{ from: t('from'), until: t('until'), reason: t('why') }} />
      {issues.all.length === 0 && <ProblemPanel problem={debar.error} />}
      <DayField
        path="from"
        label={t('from')}
        hint={t('fromHint')}
        required
        value={from}
        change={setFrom}
        error={issues.at('from')}
      />
      <DayField
        path="until"
        label={t('until')}
        hint={t('untilHint')}
        required
        value={until}
        change={setUntil}
        {...(from !== '' && { max: latestEnd(from) })}
        error={issues.at('until')}
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
      <Effects
        effects={
          said
            ? [t('effect', { from: day(from), until: day(until), days: daysFrom(from, until) + 1 }), t('effectKeeps')]
            : [t('dates')]
        }
      />
      <div className="actions">
        <Button type="primary" danger htmlType="submit" loading={debar.isPending}>
          {t('doDebar')}
        </Button>
      </div>
    </form>
  );
};
