import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { beijingTime } from '../../../format/beijing-time.ts';
import { call } from '../../api/call.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAuditWords } from '../words.ts';
import '../audit.css';

const useRoots = () =>
  useInfiniteQuery({
    queryKey: ['list-roots', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call('list-roots', { query: pageParam === 0 ? {} : { before: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ roots, more }) => (more ? roots.at(-1)?.number : undefined),
  });

/** Every root, the newest first. */
export const Days = () => {
  const { t } = useAuditWords();
  const pages = useRoots();
  return (
    <div className="page">
      <PageTitle title={t('days')} />
      <p className="hint">{t('daysHint')}</p>
      <Loaded query={pages} what={t('days')} rows={8}>
        {(data) => {
          const rows = data.pages.flatMap(({ roots }) => roots);
          return (
            <>
              <DataTable
                name={t('days')}
                rows={rows}
                rowKey={({ number }) => String(number)}
                empty={t('noDays')}
                columns={[
                  {
                    title: t('on'),
                    render: (_, { on }) => (
                      <Link to="/audit/days/$date" params={{ date: on }}>
                        <time>{on}</time>
                      </Link>
                    ),
                  },
                  { title: t('root'), dataIndex: 'number' },
                  {
                    title: t('period'),
                    render: (_, { from, until }) => `${beijingTime(from)} — ${beijingTime(until)}`,
                  },
                  { title: t('count'), render: (_, { count }) => t('countOf', { count }) },
                  {
                    title: t('rootHash'),
                    render: (_, { hash }) => <span className="audit-hash">{hash.slice(0, 16)}…</span>,
                  },
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
