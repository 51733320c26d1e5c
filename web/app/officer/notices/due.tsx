import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useNoticeWords } from './words.ts';

type Round = Answer<'list-all-rounds'>['rounds'][number];

type Row = { readonly round: Round; readonly shown: Answer<'preview-notice'> };

const sum = (rows: readonly { readonly amountFen: number }[]): number =>
  rows.reduce((fen, { amountFen }) => fen + amountFen, 0);

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useNoticeWords();
  return [
    {
      title: t('due.columns.round'),
      render: (_, { round }) => (
        <Link to="/officer/notices/new" search={{ round: round.id }}>
          {round.content.title[locale]}
        </Link>
      ),
    },
    {
      title: t('due.columns.count'),
      render: (_, { shown: { items, next, begun } }) => (
        <>
          {t(next === undefined ? 'due.count' : 'due.countMore', { count: items.length })}
          {begun && <span className="tag tag-held">{t('due.begun', { count: begun.count })}</span>}
        </>
      ),
    },
    {
      title: t('due.columns.total'),
      align: 'right',
      // Of more than a page the sum is known on the page of the notice.
      render: (_, { shown: { items, next } }) => <Amount fen={next === undefined ? sum(items) : undefined} bare />,
    },
    {
      title: t('due.columns.period'),
      render: (_, { shown: { endsOn, provisional } }) => (
        <>
          {endsOn}
          {provisional && aside(t('provisional'), locale)}
        </>
      ),
    },
    {
      title: t('due.columns.act'),
      render: (_, { round, shown }) => (
        <Link
          to="/officer/notices/new"
          search={{ round: round.id }}
          aria-label={t('due.actOf', {
            act: t(shown.begun ? 'due.goOn' : 'due.act'),
            round: round.content.title[locale],
          })}
        >
          {t(shown.begun ? 'due.goOn' : 'due.act')}
        </Link>
      ),
    },
  ];
};

/** Rounds with approved claims that stand on no notice yet. */
export const Due = ({ rounds }: { readonly rounds: readonly Round[] }) => {
  const { t } = useNoticeWords();
  const columns = useColumns();
  const published = rounds.filter(({ version }) => version > 0);
  const queries = useQueries({
    queries: published.map(({ id }) => answerOf('preview-notice', { path: { round: id }, query: { limit: 100 } })),
  });
  const rows = published.flatMap((round, at): Row[] => {
    const shown = queries[at]?.data;
    return shown && (shown.items.length > 0 || shown.begun) ? [{ round, shown }] : [];
  });
  if (queries.some(({ isPending }) => isPending)) return <Waiting rows={3} />;
  return (
    <>
      <ProblemPanel
        problem={queries.find(({ error }) => error)?.error}
        what={t('due.title')}
        retry={() => void Promise.all(queries.map(({ refetch }) => refetch()))}
      />
      <DataTable
        name={t('due.title')}
        rows={rows}
        rowKey={({ round }) => round.id}
        columns={columns}
        empty={t('due.none')}
      />
    </>
  );
};
