import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHolds } from '../../session/me.ts';
import { type ListHeadShown, outstandingOf } from './list-shown.ts';
import { ListStateTag } from './list-state-tag.tsx';
import { usePotsOf } from './pots-of.ts';
import { useListWords } from './words.ts';
import './lists.css';

const Answered = ({ list }: { readonly list: ListHeadShown }) => {
  const { t } = useListWords();
  if (list.state !== 'sealed' && list.state !== 'settled') return <span aria-hidden="true">—</span>;
  const { paidCount, returnedCount } = list;
  return t('answeredOf', { paid: paidCount, returned: returnedCount, open: outstandingOf(list).count });
};

type RowsProps = Pick<Answer<'list-lists'>, 'lists' | 'people'>;

const Rows = ({ lists, people }: RowsProps) => {
  const { t } = useListWords();
  const potsOf = usePotsOf();
  const navigate = useNavigate();
  const names = (ids: readonly string[]) => ids.map((id) => people[id] ?? id).join('、');
  return (
    <DataTable
      name={t('title')}
      rows={lists}
      rowKey={({ id }) => id}
      open={({ id }) => void navigate({ to: '/finance/lists/$list', params: { list: id } })}
      rowClassName={({ state }) => (state === 'dropped' ? 'lists-dropped' : '')}
      empty={t('empty')}
      columns={[
        {
          title: t('number'),
          className: 'lists-number',
          render: (_, { id }) => (
            <Link to="/finance/lists/$list" params={{ list: id }}>
              {groupsOfFour(id)}
            </Link>
          ),
        },
        { title: t('stateTitle'), render: (_, { state }) => <ListStateTag state={state} /> },
        { title: t('pots'), render: (_, { pots }) => potsOf(pots) },
        { title: t('count'), align: 'right', className: 'lists-count', render: (_, { count }) => count },
        { title: t('total'), align: 'right', render: (_, { totalFen }) => <Amount fen={totalFen} bare /> },
        { title: t('answered'), className: 'lists-answered', render: (_, list) => <Answered list={list} /> },
        {
          title: t('builtBy'),
          render: (_, { builtBy, createdOn }) => (
            <>
              <span lang="zh-CN">{names(builtBy)}</span> <time className="lists-day">{createdOn}</time>
            </>
          ),
        },
        {
          title: t('sealedBy'),
          render: (_, { sealedBy, sealedOn }) =>
            sealedBy ? (
              <>
                <span lang="zh-CN">{names([sealedBy])}</span> <time className="lists-day">{sealedOn}</time>
              </>
            ) : (
              <span className="hint">{t('nobody')}</span>
            ),
        },
      ]}
    />
  );
};

/** Every payout list, newest first: how far it is, and who did what. */
export const Lists = () => {
  const { t } = useListWords();
  const acts = useHolds('finance');
  const query = useQuery(answerOf('list-lists', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        {acts && (
          <span className="actions">
            <LinkButton primary to="/finance/lists/new">
              {t('build')}
            </LinkButton>
          </span>
        )}
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={8}>
        {(answer) => <Rows {...answer} />}
      </Loaded>
    </div>
  );
};
