import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../shared/claim/groups-of-four.ts';
import { stateWords } from '../../../shared/claim/lifecycle-words.ts';
import type { Answer } from '../api/call.ts';
import { pagesOf } from '../api/use-answer.ts';
import { Amount } from '../parts/amount.tsx';
import type { Column } from '../parts/data-table.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { Find } from './find.tsx';
import { claimNumberIn } from './search.ts';
import { useAuditWords } from './words.ts';
import './audit.css';

type Row = Answer<'list-claims-to-audit'>['items'][number];

const route = getRouteApi('/signed-in/audit/');

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useAuditWords();
  return [
    {
      title: t('columns.claim'),
      render: (_, { id }) => (
        <Link to="/audit/claims/$claim" params={{ claim: id }} className="code">
          {groupsOfFour(id)}
        </Link>
      ),
    },
    {
      title: t('columns.name'),
      render: (_, { claimantName }) => (
        <div className="audit-name" lang="zh-CN">
          {claimantName}
        </div>
      ),
    },
    { title: t('columns.clause'), render: (_, { clauseTitle }) => clauseTitle[locale] },
    {
      title: t('columns.approved'),
      align: 'right',
      render: (_, { allocatedFen, approvedFen }) => <Amount fen={allocatedFen ?? approvedFen} bare />,
    },
    { title: t('columns.state'), render: (_, { state }) => <StateTag state={state} /> },
    { title: t('columns.since'), render: (_, { stateSinceOn }) => <time>{stateSinceOn}</time> },
  ];
};

export const Claims = () => {
  const { t, locale } = useAuditWords();
  const { q, state = 'paid' } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const number = q === undefined ? undefined : claimNumberIn(q);
  const pages = useInfiniteQuery(pagesOf('list-claims-to-audit', { query: { state, q } }));
  const word = stateWords[state][locale];
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Find />
      {number !== undefined && (
        <p>
          <Link to="/audit/claims/$claim" params={{ claim: number }}>
            {t('open', { claim: groupsOfFour(number) })}
          </Link>
        </p>
      )}
      <PagedTable
        pages={pages}
        what={t('title')}
        name={`${t('title')} · ${word}`}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t(q === undefined ? 'none' : 'noneFound', { state: word })}
        open={({ id }) => void navigate({ to: '/audit/claims/$claim', params: { claim: id } })}
      />
    </div>
  );
};
