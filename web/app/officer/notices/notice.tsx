import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ClaimState, claimStates, lifecycle } from '../../../../shared/claim/lifecycle.ts';
import { aside } from '../../../format/aside.ts';
import { dayAndMonth } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Day } from '../../parts/day.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { PublicPage } from './public-page.tsx';
import { useNoticeWords } from './words.ts';
import './preview.css';

const route = getRouteApi('/signed-in/officer/notices/$notice');

type Notice = Answer<'view-notice'>;
type Row = Notice['rows'][number];

/** Where the lifecycle lets an officer enter an objection. */
export const takesObjection = (state: string): boolean => {
  const actions: Partial<Record<string, { readonly by: readonly string[] }>> =
    claimStates.includes(state as ClaimState) && state in lifecycle ? lifecycle[state as ClaimState] : {};
  return actions.object?.by.includes('officer') === true;
};

const StateOf = ({ row }: { readonly row: Row }) => {
  const { t, locale } = useNoticeWords();
  if (row.state === 'reviewed') return <span className="tag tag-neutral">{t('one.upheld')}</span>;
  return (
    <>
      <StateTag state={row.state as ClaimState} />
      {row.endsOn && <span className="hint"> {t('one.ownEnd', { day: dayAndMonth(row.endsOn, locale) })}</span>}
    </>
  );
};

const useColumns = (notice: string): readonly Column<Row>[] => {
  const { t, locale } = useNoticeWords();
  return [
    { title: t('one.columns.number'), dataIndex: 'number' },
    { title: t('one.columns.name'), render: (_, { name }) => <span lang="zh-CN">{name}</span> },
    { title: t('one.columns.award'), render: (_, { clauseTitle }) => clauseTitle[locale] },
    { title: t('one.columns.citation'), render: (_, { citation }) => <span lang="zh-CN">{citation}</span> },
    { title: t('one.columns.amount'), align: 'right', render: (_, { amountFen }) => <Amount fen={amountFen} bare /> },
    { title: t('one.columns.state'), render: (_, row) => <StateOf row={row} /> },
    {
      title: t('one.columns.act'),
      render: (_, { claim, state, number, name }) => (
        <>
          {takesObjection(state) && (
            <Link
              to="/officer/objections/new"
              search={{ notice, claim }}
              aria-label={t('one.enterOf', { number, name })}
            >
              {t('one.enter')}
            </Link>
          )}{' '}
          {state === 'objected' && (
            <Link to="/officer/objections" aria-label={t('one.settleOf', { number, name })}>
              {t('one.settle')}
            </Link>
          )}
        </>
      ),
    },
  ];
};

const Shown = ({ notice }: { readonly notice: Notice }) => {
  const { t, locale } = useNoticeWords();
  const { data } = useQuery(answerOf('list-all-rounds', {}));
  const round = data?.rounds.find(({ id }) => id === notice.round);
  const columns = useColumns(notice.id);
  return (
    <>
      <dl className="panel facts">
        <dt>{t('one.facts.period')}</dt>
        <dd>
          <Day on={notice.publishedOn} /> — <Day on={notice.endsOn} />
          {notice.provisional && aside(t('provisional'), locale)} · {t('one.days', { count: notice.workingDays })} ·{' '}
          {t(notice.ended ? 'one.isOver' : 'one.isRunning')}
        </dd>
        <dt>{t('one.facts.count')}</dt>
        <dd>{notice.count}</dd>
        <dt>{t('one.facts.total')}</dt>
        <dd>
          <Amount fen={notice.totalFen} />
        </dd>
        <dt>{t('one.facts.round')}</dt>
        <dd>
          {round && (
            <Link to="/officer/rounds/$round" params={{ round: notice.round }}>
              {round.content.title[locale]}
            </Link>
          )}
        </dd>
      </dl>
      <DataTable
        name={t('one.rows')}
        rows={notice.rows}
        rowKey={({ claim }) => claim}
        columns={columns}
        empty={t('new.nothing')}
      />
    </>
  );
};

/** A notice from inside: its rows, and the way to enter an objection that came on paper. */
export const NoticePage = () => {
  const { t, locale } = useNoticeWords();
  const { notice } = route.useParams();
  const query = useQuery(answerOf('view-notice', { path: { notice } }));
  return (
    <div className="page notice-page">
      <PageTitle title={query.data?.title[locale] ?? t('title')}>
        {query.data && <PublicPage notice={query.data} />}
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={8}>
        {(found) => <Shown notice={found} />}
      </Loaded>
    </div>
  );
};
