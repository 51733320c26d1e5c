import { useSearch } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { EmptyQueue } from '../queue/empty-queue.tsx';
import { ViewTabs } from '../queue/view-tabs.tsx';
import { type QueueRow, readSearch } from '../search.ts';
import { useCounts, useDepartment, useQueue } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';
import { ContestedPair } from './contested-pair.tsx';
import '../queue/queue.css';

type Pair = { readonly one: QueueRow; readonly other: QueueRow['contested'][number] };

/** Each pair once, though both of its claims are in the list. */
const pairsOf = (rows: readonly QueueRow[]): Pair[] => {
  const seen = new Set<string>();
  return rows.flatMap((one) =>
    one.contested.flatMap((other) => {
      const pair = [one.id, other.claim].sort().join();
      if (seen.has(pair)) return [];
      seen.add(pair);
      return [{ one, other }];
    }),
  );
};

/** Claims for one achievement, side by side: only one of them can be approved. */
export const Contested = () => {
  const { t, locale } = useQueueWords();
  const search = readSearch({ ...useSearch({ strict: false }), view: 'contested' });
  const department = useDepartment(search);
  const { pages, rows } = useQueue({ view: 'contested' }, department.id);
  const { data: counts } = useCounts(department.id);
  return (
    <div className="page">
      <PageTitle title={t('contestedTitle')} />
      <ViewTabs search={search} counts={counts} />
      <p>{t('contestedHint')}</p>
      <Loaded query={pages} what={t('contestedTitle')} rows={6}>
        {() =>
          rows.length === 0 ? (
            <div className="empty">
              <EmptyQueue search={search} counts={counts} />
            </div>
          ) : (
            <div className="contested-list">
              {pairsOf(rows).map(({ one, other }) => (
                <section
                  key={`${one.id}${other.claim}`}
                  aria-label={t('contestedPair', { one: groupsOfFour(one.id), other: groupsOfFour(other.claim) })}
                >
                  <h2>{one.clauseTitle[locale]}</h2>
                  <p>{t('onlyOne')}</p>
                  <ContestedPair one={one.id} other={other} apart />
                </section>
              ))}
              {pages.hasNextPage && <More pages={pages} count={rows.length} />}
            </div>
          )
        }
      </Loaded>
    </div>
  );
};
