import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { awardStates, awardsSearch } from '../search.ts';
import { useListWords } from '../words.ts';
import { useClaimColumns } from './claim-columns.tsx';
import { Find } from './find.tsx';

type Row = Answer<'list-awards'>['items'][number];

const route = getRouteApi('/signed-in/approve/awards');

/** Which state is listed: each a link that can be sent. */
const States = () => {
  const { t, locale } = useListWords();
  const { state: chosen = 'approved', q } = route.useSearch();
  return (
    <nav aria-label={t('ofState')}>
      <ul className="approve-states">
        {awardStates.map((state) => (
          <li key={state}>
            <Link
              to="/approve/awards"
              search={awardsSearch({ state, q })}
              className={state === chosen ? 'active' : ''}
              activeProps={{}}
              aria-current={state === chosen ? 'page' : undefined}
            >
              {stateWords[state][locale]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

export const Awards = () => {
  const { t, locale } = useListWords();
  const search = route.useSearch();
  const { state = 'approved' } = search;
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(pagesOf('list-awards', { query: { ...search, state } }));
  const columns = useClaimColumns<Row>();
  return (
    <div className="page approve-list">
      <PageTitle title={t('awards')} />
      <Find
        q={search.q}
        look={(q) => void navigate({ search: (before) => awardsSearch({ ...before, q }), replace: true })}
      />
      <States />
      <Loaded query={pages} what={t('awards')} rows={8}>
        {(data) => {
          const rows = data.pages.flatMap(({ items }) => items);
          return (
            <>
              <DataTable
                name={`${t('awards')} · ${stateWords[state][locale]}`}
                rows={rows}
                rowKey={({ id }) => id}
                open={({ id }) => void navigate({ to: '/approve/$claim', params: { claim: id } })}
                empty={
                  <>
                    {search.q ? t('emptyFiltered') : t('emptyAwards', { state: stateWords[state][locale] })}{' '}
                    {search.q && (
                      <Link to="/approve/awards" search={awardsSearch({ state })}>
                        {t('clear')}
                      </Link>
                    )}
                  </>
                }
                columns={[
                  ...columns,
                  {
                    title: t('approvedSum'),
                    align: 'right',
                    render: (_, { allocatedFen, approvedFen }) => <Amount fen={allocatedFen ?? approvedFen} bare />,
                  },
                  { title: t('state'), render: (_, row) => <StateTag state={row.state} /> },
                  { title: t('since'), render: (_, { stateSinceOn }) => <time>{stateSinceOn}</time> },
                ]}
              />
              {rows.length > 0 && <More pages={pages} count={rows.length} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
