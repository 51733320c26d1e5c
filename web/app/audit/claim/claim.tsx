import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { type Answer, call } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { type Bundle, readBundle } from '../verify/read-bundle.ts';
import { useAuditWords, useVerifyWords } from '../words.ts';
import { Check } from './check.tsx';
import { Entries } from './entries.tsx';
import { findingsOf } from './findings-of.ts';
import type { Shown } from './shown.ts';
import '../audit.css';
import './claim.css';

const route = getRouteApi('/signed-in/audit/claims/$claim');

const Facts = ({ claim, entries }: { readonly claim: Answer<'read-journal'>['claim']; readonly entries: number }) => {
  const { t, locale } = useAuditWords();
  return (
    <dl className="facts">
      <dt>{t('number')}</dt>
      <dd>
        <Copyable id={claim.id} what={t('number')} />
      </dd>
      <dt>{t('claimant')}</dt>
      <dd lang="zh-CN">{claim.claimantName}</dd>
      <dt>{t('clause')}</dt>
      <dd>{claim.clauseTitle[locale]}</dd>
      <dt>{t('columns.approved')}</dt>
      <dd>
        <Amount fen={claim.allocatedFen ?? claim.approvedFen} />
      </dd>
      <dt>{t('entries')}</dt>
      <dd>{t('entriesCount', { count: entries })}</dd>
      <dt>{t('judged')}</dt>
      <dd>
        <Link to="/approve/$claim" params={{ claim: claim.id }}>
          {t('toJudged')}
        </Link>
      </dd>
    </dl>
  );
};

/** The platform's bundle, and the way to take it anew. */
const useOwnBundle = (claim: string, enabled: boolean) => {
  const answer = answerOf('take-proof', { path: { claim } });
  const client = useQueryClient();
  const taken = useQuery({ ...answer, enabled });
  const own = useMemo(() => readBundle(taken.data), [taken.data]);
  const take = async (): Promise<Bundle> => {
    const proof = await call('take-proof', { path: { claim } });
    const bundle = readBundle(proof);
    if (!bundle) throw new Error('The platform handed out no bundle.');
    client.setQueryData(answer.queryKey, proof);
    void client.invalidateQueries({ queryKey: answerOf('read-journal', { path: { claim } }).queryKey });
    return bundle;
  };
  return { taken, own, take };
};

/** The journal of a claim, proved or disproved in this page: the platform's own, or a copy from a file. */
export const ClaimPage = () => {
  const { t } = useAuditWords();
  const { claim } = route.useParams();
  const query = useQuery(answerOf('read-journal', { path: { claim } }));
  const { taken, own, take } = useOwnBundle(claim, query.isSuccess);
  const [shown, show] = useState<Shown>();
  const { t: say } = useVerifyWords();
  const findings = useMemo(() => (shown ? findingsOf(say, shown, own) : []), [say, shown, own]);
  const bundle = shown?.bundle ?? own;
  return (
    <div className="page">
      <PageTitle title={t('journalOf', { claim: groupsOfFour(claim) })}>
        {query.data && <StateTag state={query.data.claim.state} />}
      </PageTitle>
      <Loaded query={query} what={t('journal')}>
        {(read) => (
          <div className="audit-columns">
            <div className="audit-side">
              <section className="panel" aria-label={t('title')}>
                <Facts claim={read.claim} entries={read.journal.length} />
              </section>
              <Check claim={claim} own={own} shown={shown} findings={findings} show={show} take={take} />
            </div>
            <div className="audit-main">
              <Loaded query={taken} what={t('journal')} rows={8}>
                {() => bundle && <Entries bundle={bundle} shown={shown} findings={findings} />}
              </Loaded>
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
};
