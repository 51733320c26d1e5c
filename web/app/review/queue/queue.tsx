import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { KeyHelp } from '../keys/key-help.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { type QueueRow, readSearch } from '../search.ts';
import { useCounts, useDepartment, useQueue } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';
import { useColumns } from './columns.tsx';
import { EmptyQueue } from './empty-queue.tsx';
import { Filters } from './filters.tsx';
import { SaidLast } from './said-last.tsx';
import { ViewTabs } from './view-tabs.tsx';
import './queue.css';

/** The right claim next: what is due first, narrowed down by what the address says. */
export const Queue = () => {
  const { t } = useQueueWords();
  const search = readSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const department = useDepartment(search);
  const { pages, rows } = useQueue(search, department.id);
  const { data: counts } = useCounts(department.id);
  const columns = useColumns(department.id, search);
  const find = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLSelectElement>(null);
  const [first] = rows;
  const open = ({ id }: Pick<QueueRow, 'id'>): void =>
    void navigate({ to: '/review/$claim', params: { claim: id }, search });
  const focus = useRouterState({ select: ({ location }) => location.state.focus });
  useEffect(() => {
    if (focus) (focus === 'search' ? find : filter).current?.focus();
  }, [focus]);
  const help = useKeys('queue', {
    search: () => find.current?.focus(),
    filter: () => filter.current?.focus(),
    ...(first && { start: () => open(first) }),
  });
  return (
    <div className="page queue">
      <PageTitle title={t('title')}>
        <div className="actions">
          <KeyHelp help={help} />
          {first && (
            <Button type="primary" aria-keyshortcuts="Enter" onClick={() => open(first)}>
              {t('start')}
            </Button>
          )}
        </div>
      </PageTitle>
      <SaidLast search={search} />
      <ViewTabs search={search} counts={counts} />
      <Filters search={search} clauses={counts?.clauses ?? []} find={find} filter={filter} />
      <Loaded query={pages} what={t('title')} rows={8}>
        {() => (
          <>
            <DataTable
              name={t('title')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={columns}
              empty={<EmptyQueue search={search} counts={counts} />}
              open={open}
            />
            {pages.hasNextPage ? (
              <More pages={pages} count={rows.length} />
            ) : (
              rows.length > 0 && (
                <p className="more" role="status">
                  {t('total', { count: rows.length })}
                </p>
              )
            )}
          </>
        )}
      </Loaded>
    </div>
  );
};
