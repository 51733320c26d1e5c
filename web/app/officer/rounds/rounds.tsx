import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { windowIsOpen } from '../../../../shared/claim/round.ts';
import { dayAndMonth } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import { yearsText } from './content-lines.ts';
import { RoundState } from './round-state.tsx';
import { useRoundWords } from './words.ts';

type Row = Answer<'list-all-rounds'>['rounds'][number];

const WindowOf = ({ row }: { readonly row: Row }) => {
  const { t, locale } = useRoundWords();
  const { today } = useMe();
  const { windowFrom, windowUntil } = row.content;
  const open = windowIsOpen(row.content, today);
  const word = open
    ? t('windowState.open')
    : today < windowFrom
      ? t('windowState.before', { day: dayAndMonth(windowFrom, locale) })
      : t('windowState.over');
  return (
    <>
      {t('period', { from: windowFrom, until: windowUntil })}{' '}
      <span className={open ? 'tag tag-moving' : 'hint'}>{word}</span>
    </>
  );
};

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useRoundWords();
  return [
    {
      title: t('columns.title'),
      render: (_, { id, content }) => (
        <Link to="/officer/rounds/$round" params={{ round: id }}>
          {content.title[locale]}
        </Link>
      ),
    },
    { title: t('columns.state'), render: (_, row) => <RoundState round={row} /> },
    { title: t('columns.window'), render: (_, row) => <WindowOf row={row} /> },
    { title: t('columns.achievementYear'), render: (_, { content }) => yearsText(t, content) },
    { title: t('columns.fundYear'), render: (_, { content }) => content.fundYear },
    { title: t('columns.clauses'), align: 'right', render: (_, { content }) => content.clauses.length },
  ];
};

/** All rounds, drafts too, the latest window first. */
export const Rounds = () => {
  const { t } = useRoundWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useQuery(answerOf('list-all-rounds', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <LinkButton primary to="/officer/rounds/new">
          {t('new')}
        </LinkButton>
      </PageTitle>
      <Loaded query={query} what={t('title')}>
        {({ rounds }) => (
          <DataTable
            name={t('title')}
            rows={rounds}
            rowKey={({ id }) => id}
            columns={columns}
            empty={t('none')}
            open={({ id }) => void navigate({ to: '/officer/rounds/$round', params: { round: id } })}
          />
        )}
      </Loaded>
    </div>
  );
};
