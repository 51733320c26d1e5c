import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { readBundle } from '../verify/read-bundle.ts';
import { useAuditWords } from '../words.ts';
import { Check } from './check.tsx';
import { Entries } from './entries.tsx';
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
    </dl>
  );
};

/** The journal of a claim, proved or disproved in this page: the platform's own, or a copy from a file. */
export const ClaimPage = () => {
  const { t } = useAuditWords();
  const { claim } = route.useParams();
  const query = useQuery(answerOf('read-journal', { path: { claim } }));
  const taken = useQuery({ ...answerOf('take-proof', { path: { claim } }), enabled: query.isSuccess });
  const [shown, show] = useState<Shown>();
  const own = taken.data && readBundle(taken.data);
  const bundle = shown?.bundle ?? own;
  return (
    <div className="page">
      <PageTitle title={t('journalOf', { claim: groupsOfFour(claim) })}>
        {query.data && <StateTag state={query.data.claim.state} />}
      </PageTitle>
      <Loaded query={query} what={t('journal')}>
        {(read) => (
          <>
            <div className="audit-top">
              <section className="panel" aria-label={t('title')}>
                <Facts claim={read.claim} entries={read.journal.length} />
              </section>
              <Check claim={claim} own={own} shown={shown} show={show} />
            </div>
            <Loaded query={taken} what={t('journal')} rows={8}>
              {() => bundle && <Entries bundle={bundle} own={own} shown={shown} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
};
