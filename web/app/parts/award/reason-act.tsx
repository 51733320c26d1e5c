import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { reviewRoutes } from '../../../../shared/contract/review-routes.ts';
import { amountText } from '../../../format/amount.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { TextField } from '../form/field.tsx';
import { useIssues } from '../form/use-issues.ts';
import { potName } from '../pot-name.ts';
import { ProblemPanel } from '../problem-panel.tsx';
import type { ActProps, AwardAct } from './act.ts';
import { Effects } from './effects.tsx';
import { useAwardWords } from './words.ts';

type ReasonAct = Exclude<AwardAct, 'order-recovery' | 'reduce-recovery'>;

/** Routes are named verb and noun; the lifecycle says what is done to a claim. */
const routeOf = {
  'ask-revocation': 'ask-revocation',
  'cancel-revocation': 'cancel-revocation',
  revoke: 'revoke-claim',
  'cancel-recovery': 'cancel-recovery',
} as const satisfies Record<ReasonAct, keyof typeof reviewRoutes>;

const useEffects = (act: ReasonAct, { award }: ActProps): string[] => {
  const { t, locale } = useAwardWords();
  const state = stateWords[award.state][locale];
  const amount = amountText(award.grantedFen, locale);
  const pot = potName(award.pot, locale);
  switch (act) {
    case 'ask-revocation':
      return [t('effects.ask', { state }), t('effects.askOther')];
    case 'cancel-revocation':
      return [t('effects.cancelAsk', { state })];
    case 'revoke':
      return [
        t(award.state === 'awaiting-allocation' ? 'effects.revokeWaiting' : 'effects.revoke', { pot, amount }),
        t('effects.keys', { count: award.awardKeys.length, amount }),
        t('effects.revoked'),
      ];
    case 'cancel-recovery':
      return [t('effects.cancel', { amount: amountText(award.recovery?.orderedFen ?? 0, locale) })];
  }
};

/** An act that takes a reason and nothing else. */
export const ReasonActForm = ({ act, ...props }: ActProps & { readonly act: ReasonAct }) => {
  const { t } = useAwardWords();
  const [reason, write] = useState('');
  const issues = useIssues();
  const command = useCommand(routeOf[act]);
  const effects = useEffects(act, props);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(reviewRoutes[routeOf[act]].body, { reason: reason.trim() || undefined });
    if (!body) return;
    await command.mutateAsync({ path: { claim: props.award.id }, body }).then(
      () => props.done(t(`done.${act}`)),
      (problem: unknown) => issues.take(problem),
    );
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={{ reason: t('why') }} />
      {issues.all.length === 0 && <ProblemPanel problem={command.error} />}
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
      <Effects effects={effects} />
      <div className="actions">
        <Button type="primary" danger={act === 'revoke'} htmlType="submit" loading={command.isPending}>
          {t(`acts.${act}`)}
        </Button>
      </div>
    </form>
  );
};
