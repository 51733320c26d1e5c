import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../../format/amount.ts';
import { call } from '../../../api/call.ts';
import { Amount } from '../../../parts/amount.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useMe } from '../../../session/me.ts';
import type { ListShown } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';
import { FindLines } from './find-lines.tsx';
import { Strike } from './strike.tsx';

type Line = ListShown['lines'][number];

const route = getRouteApi('/signed-in/finance/lists/$list');

const linesOf = (list: string, q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['view-list', list, 'lines', q ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call('view-list', { path: { list }, query: { limit: 100, q, after: pageParam || undefined } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

const Outcome = ({ line: { settled } }: { readonly line: Line }) => {
  const { t } = useListWords();
  if (!settled) return <span className="hint">{t('lines.outstanding')}</span>;
  return (
    <>
      <span className={settled.outcome === 'paid' ? 'tag tag-good' : 'tag tag-held'}>
        {t(`lines.${settled.outcome}`)}
      </span>{' '}
      <time>{settled.on}</time> {settled.reason && <span lang="zh-CN">{settled.reason}</span>}
    </>
  );
};

/** Columns that are empty everywhere are left out: offsets, outcomes before the seal, acts of those who may not. */
const useColumns = (list: ListShown, lines: readonly Line[], strike: ((line: Line) => void) | undefined) => {
  const { t, locale } = useListWords();
  const columns: Column<Line>[] = [
    {
      title: t('lines.claim'),
      className: 'list-claim',
      render: (_, { claim, attempt }) => (
        <>
          <span className="code">{groupsOfFour(claim)}</span>
          {attempt > 1 && <span className="hint"> {t('lines.attempt', { count: attempt })}</span>}
        </>
      ),
    },
    { title: t('lines.payee'), render: (_, { payee }) => <span lang="zh-CN">{payee}</span> },
    { title: t('lines.clause'), render: (_, { clauseTitle }) => clauseTitle[locale] },
    { title: t('lines.article'), render: (_, { article }) => <span lang="zh-CN">{article}</span> },
    { title: t('lines.account'), render: (_, { accountNumberEnding }) => accountNumberEnding },
  ];
  if (lines.some(({ offsetFen }) => offsetFen !== undefined))
    columns.push({
      title: t('lines.offset'),
      align: 'right',
      render: (_, { offsetFen }) => (offsetFen === undefined ? '' : <Amount fen={offsetFen} bare />),
    });
  columns.push({
    title: t('lines.amount'),
    align: 'right',
    render: (_, { amountFen }) => <Amount fen={amountFen} bare />,
  });
  if (list.state === 'sealed' || list.state === 'settled')
    columns.push({ title: t('lines.outcome'), render: (_, line) => <Outcome line={line} /> });
  if (strike)
    columns.push({
      title: t('lines.act'),
      render: (_, line) => (
        <button
          type="button"
          className="link-button"
          aria-label={t('strike.openOf', { payee: line.payee, amount: amountText(line.amountFen, locale) })}
          onClick={() => strike(line)}
        >
          {t('strike.open')}
        </button>
      ),
    });
  return columns;
};

/** The lines, searched by the platform and shown by the page; who builds the list strikes them here. */
export const Lines = ({ list, say }: { readonly list: ListShown; readonly say: Say }) => {
  const { t } = useListWords();
  const me = useMe();
  const { q } = route.useSearch();
  const [striking, setStriking] = useState<Line>();
  const pages = useInfiniteQuery(linesOf(list.id, q));
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  const mayStrike = list.state === 'open' && list.builtBy.includes(me.id);
  const columns = useColumns(list, lines, mayStrike ? setStriking : undefined);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  return (
    <section>
      <h2>{t('lines.title')}</h2>
      {list.count > 0 && <FindLines q={q} />}
      {striking && (
        <Strike key={striking.claim} list={list} line={striking} say={say} close={() => setStriking(undefined)} />
      )}
      <Loaded query={pages} what={t('lines.title')} rows={6}>
        {() => (
          <>
            <DataTable
              name={t('lines.title')}
              rows={lines}
              rowKey={({ claim }) => claim}
              columns={columns}
              empty={
                q ? (
                  <>
                    {t('lines.notFound', { q })}{' '}
                    <Link to="/finance/lists/$list" params={{ list: list.id }}>
                      {t('lines.clear')}
                    </Link>
                  </>
                ) : (
                  t('lines.emptyOpen')
                )
              }
            />
            {list.count > 0 && (
              <p className="more">
                <span role="status">
                  {q
                    ? t('lines.found', { shown: lines.length })
                    : t('lines.shown', { shown: lines.length, count: list.count })}
                </span>{' '}
                {hasNextPage && (
                  <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                    {t(q ? 'lines.goOn' : 'lines.more')}
                  </Button>
                )}
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};
