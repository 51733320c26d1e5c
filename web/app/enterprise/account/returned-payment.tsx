import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { AccountForm } from './account-form.tsx';
import { Fold } from './fold.tsx';
import { useAccountWords } from './words.ts';

type Props = {
  readonly claim: string;
  readonly claimant: Answer<'view-claimant'>;
  readonly primary: boolean;
};

const Correct = ({ view, claimant, primary }: { readonly view: Answer<'view-claim'> } & Omit<Props, 'claim'>) => {
  const { t, locale } = useAccountWords();
  const command = useCommand('correct-account');
  const { id, returnedPayment, actions } = view;
  const waiting = returnedPayment?.account;
  const due = (view.allocatedFen ?? view.approvedFen ?? 0) - (view.offsetFen ?? 0);
  if (!returnedPayment) return null;
  const day = dayInWords(returnedPayment.on, locale);
  return (
    <>
      <p>
        {returnedPayment.reason ? (
          <>
            {t('bankSays', { day })} <q lang="zh-CN">{returnedPayment.reason}</q>
          </>
        ) : (
          t('bankSaysNothing', { day })
        )}{' '}
        <Link to="/e/claims/$claim" params={{ claim: id }}>
          {t('claimLink')}
        </Link>
      </p>
      {command.isSuccess && (
        <p className="said" role="status">
          {t('corrected')}
        </p>
      )}
      {waiting && <p>{t('waits', { ending: waiting.accountNumberEnding })}</p>}
      <ProblemPanel problem={command.error} />
      {actions.includes('correct-account') && (
        <Fold folded={waiting !== undefined} title={t(waiting ? 'correctAgain' : 'correct')}>
          <AccountForm
            name={claimant.name}
            person={claimant.kind === 'individual'}
            at={id}
            button={t(waiting ? 'correctAgain' : 'correct')}
            primary={primary && !waiting}
            pending={command.isPending}
            send={(account, done) => command.mutate({ path: { claim: id }, body: { account } }, { onSuccess: done })}
          >
            <p>{t('correctThen', { amount: amountText(due, locale) })}</p>
          </AccountForm>
        </Fold>
      )}
    </>
  );
};

/** A payment that the bank gave back: its reason, and the account to be paid instead. */
export const ReturnedPayment = ({ claim, claimant, primary }: Props) => {
  const { t, locale } = useAccountWords();
  const view = useQuery(answerOf('view-claim', { path: { claim } }));
  return (
    <section className="panel claim-held" aria-label={t('tasks')}>
      <Loaded query={view} what={t('tasks')} rows={3}>
        {(data) => (
          <>
            <h2>{t(data.returnedPayment?.account ? 'taskWaits' : 'taskFor', { clause: data.clauseTitle[locale] })}</h2>
            <Correct view={data} claimant={claimant} primary={primary} />
          </>
        )}
      </Loaded>
    </section>
  );
};
