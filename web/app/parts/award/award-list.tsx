import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../amount.tsx';
import { Find } from '../find.tsx';
import { PageTitle } from '../page-title.tsx';
import { PagedTable } from '../paged-table.tsx';
import { StateTag } from '../state-tag.tsx';
import { type AwardState, type AwardsSearch, awardsSearch } from './award-states.ts';
import { useClaimColumns } from './claim-columns.tsx';
import { usePlaces } from './places.ts';
import { useAwardListWords } from './words.ts';
import './award-list.css';

type Row = Answer<'list-awards'>['items'][number];

type Props = { readonly search: AwardsSearch; readonly states: readonly AwardState[] };

/** Which state is listed: each a link that can be sent. */
const States = ({ search: { state: chosen = 'approved', q }, states }: Props) => {
  const { t, locale } = useAwardListWords();
  const { awards } = usePlaces();
  return (
    <nav aria-label={t('ofState')}>
      <ul className="award-states">
        {states.map((state) => (
          <li key={state}>
            <Link
              to={awards}
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

const Rows = ({ search }: Pick<Props, 'search'>) => {
  const { t, locale } = useAwardListWords();
  const navigate = useNavigate();
  const { award, awards } = usePlaces();
  const { state = 'approved', q } = search;
  const pages = useInfiniteQuery(pagesOf('list-awards', { query: { ...search, state } }));
  const columns = useClaimColumns<Row>();
  const empty = (
    <>
      {q ? t('emptyFiltered') : t('emptyAwards', { state: stateWords[state][locale] })}{' '}
      {q && (
        <Link to={awards} search={awardsSearch({ state })}>
          {t('clear')}
        </Link>
      )}
    </>
  );
  return (
    <PagedTable
      pages={pages}
      what={t('awards')}
      name={`${t('awards')} · ${stateWords[state][locale]}`}
      rowKey={({ id }) => id}
      open={({ id }) => void navigate({ to: award, params: { claim: id } })}
      empty={empty}
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
  );
};

/** What was decided, state by state. */
export const AwardList = ({ search, states, children }: Props & { readonly children?: ReactNode }) => {
  const { t } = useAwardListWords();
  const navigate = useNavigate();
  const { awards } = usePlaces();
  return (
    <div className="page award-list">
      <PageTitle title={t('awards')} />
      <Find
        label={t('find')}
        q={search.q}
        look={(q) => void navigate({ to: awards, search: awardsSearch({ ...search, q }), replace: true })}
      />
      <States search={search} states={states} />
      <Rows search={search} />
      {children}
    </div>
  );
};
