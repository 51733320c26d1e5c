import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Absent, isAbsent } from './absent.tsx';
import './claim.css';
import '../enterprise.css';
import { Filed } from './filed.tsx';
import { History } from './history.tsx';
import { Offices } from './offices.tsx';
import { Outcome } from './outcome.tsx';
import { Papers } from './papers.tsx';
import { Refusal } from './refusal.tsx';
import { SpecialCases } from './special-cases.tsx';
import { Steps } from './steps.tsx';
import { TurnCard } from './turn-card.tsx';
import { Withdraw } from './withdraw.tsx';
import { useClaimWords } from './words.ts';

const route = getRouteApi('/signed-in/e/claims/$claim');

type View = Answer<'view-claim'>;

const Content = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  return (
    <>
      <p className="claim-back">
        <Link to="/e/claims" search={{ claimant: claim.claimant }}>
          {t('backToAll')}
        </Link>{' '}
        <span className="hint" lang="zh-CN">
          {claim.claimantName}
        </span>
      </p>
      <PageTitle title={claim.clauseTitle[locale]}>
        <StateTag state={claim.state} />
      </PageTitle>
      <p>
        <span className="hint">{t('number')}</span> <Copyable id={claim.id} what={t('number')} />
      </p>
      <TurnCard claim={claim} />
      {claim.state === 'refused' && <Refusal claim={claim} />}
      <SpecialCases claim={claim} />
      <Steps claim={claim} />
      <div className="claim-columns">
        <div>
          <Outcome claim={claim} />
          <Filed claim={claim} />
        </div>
        <div>
          <Offices claim={claim} />
          <Papers claim={claim} />
          <History claim={claim} />
        </div>
      </div>
      {claim.actions.includes('withdraw') && <Withdraw claim={claim} />}
    </>
  );
};

/** Whose turn it is, by when, and what there is to do; then everything the claim came to. */
export const Claim = () => {
  const { t } = useClaimWords();
  const { claim } = route.useParams();
  const view = useQuery({ ...answerOf('view-claim', { path: { claim } }), refetchOnMount: 'always' });
  if (isAbsent(view.error)) return <Absent />;
  return (
    <div className="page">
      {view.error && !view.data && <PageTitle title={t('what')} />}
      <Loaded query={view} what={t('what')} rows={10}>
        {(data) => <Content claim={data} />}
      </Loaded>
    </div>
  );
};
