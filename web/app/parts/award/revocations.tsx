import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../amount.tsx';
import { DataTable } from '../data-table.tsx';
import { Loaded } from '../loaded.tsx';
import { More } from '../more.tsx';
import { StateTag } from '../state-tag.tsx';
import { useAwardListWords } from './words.ts';
import './award-list.css';
import { useClaimColumns } from './claim-columns.tsx';

type Row = Answer<'list-revocations'>['items'][number];

/** Awards that one person asked to revoke: another settles it. Where there are none the page says nothing of them. */
export const Revocations = () => {
  const { t } = useAwardListWords();
  const pages = useInfiniteQuery(pagesOf('list-revocations', {}));
  const columns = useClaimColumns<Row>();
  return (
    <Loaded query={pages} what={t('revocations')} rows={0}>
      {(data) => {
        const rows = data.pages.flatMap(({ items }) => items);
        if (rows.length === 0) return null;
        return (
          <div>
            <h2>{t('revocations')}</h2>
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
                    <div className="award-why" lang="zh-CN">
                      {asked.reason}
                    </div>
                  ),
                },
              ]}
            />
            {pages.hasNextPage && <More pages={pages} count={rows.length} />}
          </div>
        );
      }}
    </Loaded>
  );
};
