import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { beijingTime } from '../../../format/beijing-time.ts';
import { call } from '../../api/call.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useAuditWords } from '../words.ts';
import '../audit.css';

const useRoots = () =>
  useInfiniteQuery({
    queryKey: ['list-roots', 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === 0 ? {} : { before: pageParam };
      const { roots, more } = await call('list-roots', { query }, { signal });
      return { items: roots, next: more ? roots.at(-1)?.number : undefined };
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** Every root, the newest first. */
export const Days = () => {
  const { t } = useAuditWords();
  const pages = useRoots();
  return (
    <div className="page">
      <PageTitle title={t('days')} />
      <p className="hint">{t('daysHint')}</p>
      <PagedTable
        pages={pages}
        name={t('days')}
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
    </div>
  );
};
