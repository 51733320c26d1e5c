import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Due } from './due.tsx';
import { PublicPage } from './public-page.tsx';
import { useNoticeWords } from './words.ts';

type Notice = Answer<'list-notices'>['notices'][number];

const useColumns = (): readonly Column<Notice>[] => {
  const { t, locale } = useNoticeWords();
  return [
    {
      title: t('columns.title'),
      render: (_, { id, title }) => (
        <Link to="/officer/notices/$notice" params={{ notice: id }}>
          {title[locale]}
        </Link>
      ),
    },
    {
      title: t('columns.period'),
      render: (_, { publishedOn, endsOn, provisional }) => (
        <>
          {t('period', { from: publishedOn, until: endsOn })}
          {provisional && aside(t('provisional'), locale)}
        </>
      ),
    },
    { title: t('columns.count'), align: 'right', dataIndex: 'count' },
    { title: t('columns.total'), align: 'right', render: (_, { totalFen }) => <Amount fen={totalFen} bare /> },
    { title: t('columns.page'), render: (_, notice) => <PublicPage notice={notice} /> },
  ];
};

const Some = ({ name, rows, empty }: { name: string; rows: readonly Notice[]; empty: string }) => {
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <>
      <h2>{name}</h2>
      <DataTable
        name={name}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={empty}
        open={({ id }) => void navigate({ to: '/officer/notices/$notice', params: { notice: id } })}
      />
    </>
  );
};

export const Notices = () => {
  const { t } = useNoticeWords();
  const rounds = useQuery(answerOf('list-all-rounds', {}));
  const notices = useQuery(answerOf('list-notices', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <h2>{t('due.title')}</h2>
      <Loaded query={rounds} what={t('due.title')}>
        {({ rounds: all }) => <Due rounds={all} />}
      </Loaded>
      <Loaded query={notices} what={t('title')}>
        {({ notices: all }) => (
          <>
            <Some name={t('running')} rows={all.filter(({ ended }) => !ended)} empty={t('runningNone')} />
            <Some name={t('ended')} rows={all.filter(({ ended }) => ended)} empty={t('endedNone')} />
          </>
        )}
      </Loaded>
    </div>
  );
};
