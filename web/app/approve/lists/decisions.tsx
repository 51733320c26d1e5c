import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { useAwardListWords } from '../../parts/award/words.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { decisionsSearch } from '../search.ts';
import { useListWords } from '../words.ts';
import './lists.css';
import '../../parts/award/award-list.css';
import { useClaimColumns } from '../../parts/award/claim-columns.tsx';
import { Revocations } from '../../parts/award/revocations.tsx';
import { Find } from '../../parts/find.tsx';

type Row = Answer<'list-decisions'>['items'][number];

const route = getRouteApi('/signed-in/approve/');

/** What to know before opening it. */
const Notes = ({ row }: { readonly row: Row }) => {
  const { t } = useListWords();
  return (
    <div className="approve-notes">
      {row.against > 0 && <span className="tag tag-stopped">{t('against', { count: row.against })}</span>}
      {row.contested && <span className="tag tag-held">{t('contested')}</span>}
      {row.mine === 'signed' && <span className="tag tag-neutral">{t('signedByMe')}</span>}
      {row.mine === 'barred' && <span className="tag tag-neutral">{t('barred')}</span>}
    </div>
  );
};

export const Decisions = () => {
  const { t } = useListWords();
  const list = useAwardListWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(pagesOf('list-decisions', { query: search }));
  const columns = useClaimColumns<Row>();
  const filtered = search.q !== undefined || search.clause !== undefined;
  return (
    <div className="page award-list">
      <PageTitle title={t('decisions')} />
      <Find
        label={list.t('find')}
        q={search.q}
        look={(q) => void navigate({ search: (before) => decisionsSearch({ ...before, q }), replace: true })}
      />
      <PagedTable
        pages={pages}
        name={t('decisions')}
        rowKey={({ id }) => id}
        open={({ id }) => void navigate({ to: '/approve/$claim', params: { claim: id } })}
        empty={
          filtered ? (
            <>
              {list.t('emptyFiltered')}{' '}
              <Link to="/approve" search={{}}>
                {list.t('clear')}
              </Link>
            </>
          ) : (
            t('emptyDecisions')
          )
        }
        columns={[
          ...columns,
          {
            title: t('lowest'),
            align: 'right',
            render: (_, { lowestFen }) => <Amount fen={lowestFen} bare />,
          },
          {
            title: t('ceiling'),
            align: 'right',
            render: (_, { ceilingFen }) => <Amount fen={ceilingFen} bare />,
          },
          {
            title: t('signatures'),
            render: (_, { signaturesGiven: given, signaturesNeeded: needed }) =>
              needed === undefined ? t('noTier') : t('signed', { given, needed }),
          },
          { title: list.t('since'), render: (_, { stateSinceOn }) => <time>{stateSinceOn}</time> },
          { title: t('notes'), render: (_, row) => <Notes row={row} /> },
        ]}
      />
      <Revocations />
    </div>
  );
};
