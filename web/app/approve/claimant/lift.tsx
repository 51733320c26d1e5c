import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { Effects } from '../../parts/award/effects.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { useClaimantWords } from '../words.ts';
import { daysFrom } from './days-from.ts';

type Debarment = Answer<'view-debarments'>['debarments'][number];

const useEffect = ({ from, until }: Debarment): string => {
  const { t, locale } = useClaimantWords();
  const { today } = useMe();
  if (until < today) return t('effectLiftPast');
  if (from > today) return t('effectLiftFuture');
  return t('effectLift', { until: dayInWords(until, locale), days: daysFrom(today, until) + 1 });
};

type Props = {
  readonly claimant: string;
  readonly debarment: Debarment;
  readonly done: (said: string) => void;
};

export const Lift = ({ claimant, debarment, done }: Props) => {
  const { t } = useClaimantWords();
  const [reason, write] = useState('');
  const issues = useIssues();
  const lift = useCommand('lift-debarment');
  const effect = useEffect(debarment);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(reviewRoutes['lift-debarment'].body, {
      from: debarment.from,
      reason: reason.trim() || undefined,
    });
    if (!body) return;
    await lift.mutateAsync({ path: { claimant }, body }).then(
      () => done(t('lifted')),
      (problem: unknown) => issues.take(problem),
    );
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={{ reason: t('why') }} />
      {issues.all.length === 0 && <ProblemPanel problem={lift.error} />}
      <TextField
        path="reason"
        label={t('why')}
        hint={t('whyHint')}
        required
        rows={3}
        value={reason}
        change={write}
        error={issues.at('reason')}
      />
      <Effects effects={[effect]} />
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={lift.isPending}>
          {t('doLift')}
        </Button>
      </div>
    </form>
  );
};
