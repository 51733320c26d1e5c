import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { filtersIn, type QueueSearch } from '../search.ts';
import { useQueueWords } from '../words.ts';

type Props = { readonly search: QueueSearch; readonly counts: Answer<'count-queue'> | undefined };

/** Why nothing is there, and where something is. */
export const EmptyQueue = ({ search, counts }: Props) => {
  const { t } = useQueueWords();
  const { view = 'all', department } = search;
  const all = counts?.all ?? 0;
  const own = department ? { department } : {};
  if (filtersIn(search) > 0)
    return (
      <p>
        {t('empty.filtered')}{' '}
        <Link to="/review" search={{ ...own, ...(search.view && { view: search.view }) }}>
          {t('removeAll')}
        </Link>
      </p>
    );
  const reason = view === 'due' && all === 0 ? t('empty.dueNone') : t(`empty.${view}`, { count: all });
  return (
    <p>
      {reason}{' '}
      {view !== 'all' && all > 0 && (
        <Link to="/review" search={own}>
          {t('seeAll')}
        </Link>
      )}
    </p>
  );
};
