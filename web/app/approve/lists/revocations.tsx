import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useListWords } from '../words.ts';
import { useClaimColumns } from './claim-columns.tsx';

type Row = Answer<'list-revocations'>['items'][number];

/** Awards that one person asked to revoke: another settles it. Where there are none the page says nothing of them. */
export const Revocations = () => {
  const { t } = useListWords();
  const pages = useInfiniteQuery(pagesOf('list-revocations', {}));
  const columns = useClaimColumns<Row>();
  return (
    <Loaded query={pages} what={t('revocations')} rows={0}>
      {(data) => {
        const rows = data.pages.flatMap(({ items }) => items);
        if (rows.length === 0) return null;
        return (
          <section aria-labelledby="revocations">
            <h2 id="revocations">{t('revocations')}</h2>
            <DataTable
              name={t('revocations')}
              rows={rows}
              rowKey={({ id }) => id}
              empty=""
              columns={[
                ...columns,
                { title: t('state'), render: (_, { state }) => <StateTag state={state} /> },
                {
                  title: t('granted'),
                  align: 'right',
                  render: (_, { grantedFen }) => <Amount fen={grantedFen} bare />,
                },
                {
                  title: t('askedBy'),
                  render: (_, { asked }) => (asked.own ? t('you') : <span lang="zh-CN">{asked.name}</span>),
                },
                { title: t('askedOn'), render: (_, { asked }) => <time>{asked.on}</time> },
                {
                  title: t('reason'),
                  render: (_, { asked }) => (
                    <div className="approve-reason" lang="zh-CN">
                      {asked.reason}
                    </div>
                  ),
                },
              ]}
            />
            {pages.hasNextPage && <More pages={pages} count={rows.length} />}
          </section>
        );
      }}
    </Loaded>
  );
};
