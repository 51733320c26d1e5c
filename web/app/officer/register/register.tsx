import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Download } from './download.tsx';
import { Filters } from './filters.tsx';
import { fits, placesOf, type Row, readRegister } from './read-register.ts';
import { useRegisterWords } from './words.ts';

const route = getRouteApi('/signed-in/officer/register');

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useRegisterWords();
  return [
    {
      title: t('columns.claim'),
      render: (_, { id, approvedFen }) =>
        approvedFen === undefined ? (
          <span className="code">{groupsOfFour(id)}</span>
        ) : (
          <Link to="/officer/awards/$claim" params={{ claim: id }} className="code">
            {groupsOfFour(id)}
          </Link>
        ),
    },
    { title: t('columns.name'), render: (_, { claimantName }) => <span lang="zh-CN">{claimantName}</span> },
    { title: t('columns.clause'), render: (_, { clauseTitle }) => clauseTitle[locale] },
    { title: t('columns.state'), render: (_, { state }) => <StateTag state={state} /> },
    { title: t('columns.since'), render: (_, { stateSinceOn }) => <time>{stateSinceOn}</time> },
    { title: t('columns.ceiling'), align: 'right', render: (_, { ceilingFen }) => <Amount fen={ceilingFen} bare /> },
    { title: t('columns.approved'), align: 'right', render: (_, { approvedFen }) => <Amount fen={approvedFen} bare /> },
    {
      title: t('columns.allocated'),
      align: 'right',
      render: (_, { allocatedFen }) => allocatedFen !== undefined && <Amount fen={allocatedFen} bare />,
    },
    { title: t('columns.due'), render: (_, { dueOn }) => dueOn && <time>{dueOn}</time> },
  ];
};

const useRegister = (round: string) => {
  const { state } = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['list-register', round, state ?? ''],
    queryFn: ({ pageParam, signal }) => readRegister(round, pageParam, signal),
    initialPageParam: placesOf(state),
    getNextPageParam: (page) => page.next,
  });
};

const OfRound = ({ round }: { readonly round: string }) => {
  const { t, locale } = useRegisterWords();
  const search = route.useSearch();
  const columns = useColumns();
  const pages = useRegister(round);
  const read = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const rows = read.filter(fits(search));
  const filtered = search.state ?? search.clause ?? search.q;
  const approvedFen = rows.reduce((fen, row) => fen + (row.allocatedFen ?? row.approvedFen ?? 0), 0);
  const why = pages.hasNextPage ? t('noneYet') : t(filtered ? 'noneFiltered' : 'none');
  if (!pages.data)
    return pages.error ? (
      <ProblemPanel problem={pages.error} what={t('title')} retry={() => void pages.refetch()} />
    ) : (
      <Waiting rows={8} />
    );
  return (
    <>
      <ProblemPanel problem={pages.error} what={t('title')} retry={() => void pages.fetchNextPage()} />
      {read.length > 0 && <Download round={round} search={search} />}
      <DataTable
        name={t('title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <>
            {why}{' '}
            {filtered && (
              <Link to="/officer/register" search={{ round }}>
                {t('clear')}
              </Link>
            )}
          </>
        }
      />
      <p className="more">
        <span role="status">
          {rows.length > 0 && t('shown', { count: rows.length, amount: amountText(approvedFen, locale) })}{' '}
          {rows.length < read.length && t('readOf', { read: read.length })}
        </span>{' '}
        {pages.hasNextPage && (
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </p>
    </>
  );
};

/** 台账: every claim filed in a round, as it stands; of the newest until another is chosen. */
export const Register = () => {
  const { t } = useRegisterWords();
  const { round } = route.useSearch();
  const query = useQuery(answerOf('list-all-rounds', {}));
  return (
    <div className="page register">
      <PageTitle title={t('title')} />
      <Loaded query={query} what={t('title')} rows={8}>
        {({ rounds }) => {
          const published = rounds.filter(({ version }) => version > 0);
          const shown = published.find(({ id }) => id === round) ?? published[0];
          if (!shown) return <p className="empty">{t('noRound')}</p>;
          return (
            <>
              <Filters rounds={published} shown={shown} />
              <OfRound key={shown.id} round={shown.id} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
