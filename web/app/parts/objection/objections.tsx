import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../amount.tsx';
import { usePlaces } from '../award/places.ts';
import { PageTitle } from '../page-title.tsx';
import { PagedTable } from '../paged-table.tsx';
import { useObjectionWords } from './words.ts';
import '../award/award-list.css';

/** Rows of notices that are held by objections; each open objection is settled by itself. */
export const Objections = () => {
  const { t, locale } = useObjectionWords();
  const { objection } = usePlaces();
  const pages = useInfiniteQuery(pagesOf('list-objections', {}));
  return (
    <div className="page award-list">
      <PageTitle title={t('title')} />
      <PagedTable
        pages={pages}
        name={t('title')}
        rowKey={({ id }) => id}
        empty={t('empty')}
        columns={[
          {
            title: t('open'),
            render: (_, { id, objections, barred }) => (
              <>
                {objections.map((number) => (
                  <div key={number}>
                    <Link
                      to={objection}
                      params={{ claim: id, objection: String(number) }}
                      aria-label={t('which2', { number, claim: groupsOfFour(id) })}
                    >
                      {t('which', { number })}
                    </Link>
                  </div>
                ))}
                {barred && <div className="hint">{barred}</div>}
              </>
            ),
          },
          { title: t('number'), render: (_, { id }) => <span className="code">{groupsOfFour(id)}</span> },
          { title: t('claimant'), render: (_, { claimantName }) => <span lang="zh-CN">{claimantName}</span> },
          { title: t('clause'), render: (_, { clauseTitle }) => clauseTitle[locale] },
          {
            title: t('sum'),
            align: 'right',
            render: (_, { allocatedFen, approvedFen }) => <Amount fen={allocatedFen ?? approvedFen} bare />,
          },
          { title: t('left'), render: (_, { noticeDaysLeft: count }) => t('leftDays', { count }) },
          { title: t('since'), render: (_, { stateSinceOn }) => <time>{stateSinceOn}</time> },
        ]}
      />
    </div>
  );
};
