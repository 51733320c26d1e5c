import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { ActingFor } from '../acting-for.tsx';
import { AccountForm } from './account-form.tsx';
import { Fold } from './fold.tsx';
import { ReturnedPayment } from './returned-payment.tsx';
import { useAccountWords } from './words.ts';

const route = getRouteApi('/signed-in/e/account');

type Claimant = Answer<'view-claimant'>;

type ShownAccount = NonNullable<Claimant['account']>;

export const AccountFacts = ({ account }: { readonly account: ShownAccount }) => {
  const { t } = useAccountWords();
  return (
    <dl className="facts">
      <dt>{t('accountName')}</dt>
      <dd lang="zh-CN">{account.accountName}</dd>
      <dt>{t('bank')}</dt>
      <dd lang="zh-CN">{account.bank}</dd>
      <dt>{t('accountNumber')}</dt>
      <dd>{t('ending', { ending: account.accountNumberEnding })}</dd>
      {account.bankCode && (
        <>
          <dt>{t('bankCode')}</dt>
          <dd>{account.bankCode}</dd>
        </>
      )}
    </dl>
  );
};

const OwnAccount = ({ claimant, primary }: { readonly claimant: Claimant; readonly primary: boolean }) => {
  const { t } = useAccountWords();
  const command = useCommand('save-profile');
  return (
    <section className="panel" aria-labelledby="own-account">
      <h2 id="own-account">{t('current')}</h2>
      {claimant.account ? <AccountFacts account={claimant.account} /> : <p>{t('none')}</p>}
      {command.isSuccess && (
        <p className="said" role="status">
          {t('saved')}
        </p>
      )}
      <ProblemPanel problem={command.error} />
      <Fold folded={claimant.account !== undefined} title={t(claimant.account ? 'change' : 'fill')}>
        <AccountForm
          name={claimant.name}
          person={claimant.kind === 'individual'}
          button={t('save')}
          primary={primary}
          pending={command.isPending}
          send={(account, done) =>
            command.mutate({ path: { claimant: claimant.id }, body: { account } }, { onSuccess: done })
          }
        >
          <p>{t('changeThen')}</p>
        </AccountForm>
      </Fold>
    </section>
  );
};

const Page = ({ claimant }: { readonly claimant: string }) => {
  const { t } = useAccountWords();
  const profile = useQuery(answerOf('view-claimant', { path: { claimant } }));
  const standing = useQuery(answerOf('view-standing', { path: { claimant } }));
  const claims = [...(standing.data?.tasks ?? []), ...(standing.data?.underWay ?? [])];
  const returned = claims.filter(({ state }) => state === 'payment-returned');
  return (
    <div className="page narrow">
      <PageTitle title={t('title')} />
      <Loaded query={profile} what={t('what')}>
        {(data) => (
          <>
            <Loaded query={standing} what={t('tasks')} rows={2}>
              {() =>
                returned.map(({ id }, place) => (
                  <ReturnedPayment key={id} claim={id} claimant={data} primary={place === 0} />
                ))
              }
            </Loaded>
            <OwnAccount key={claimant} claimant={data} primary={returned.length === 0} />
          </>
        )}
      </Loaded>
    </div>
  );
};

/** Where the claimant is paid to; what the bank gave back comes first. */
export const Account = () => {
  const { claimant } = route.useSearch();
  return <ActingFor asked={claimant}>{(acting) => <Page claimant={acting} />}</ActingFor>;
};
