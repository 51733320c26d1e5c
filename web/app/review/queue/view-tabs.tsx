import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { type QueueSearch, queueViews } from '../search.ts';
import { useDepartments } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';

type Props = { readonly search: QueueSearch; readonly counts: Answer<'count-queue'> | undefined };

const most = 500;

/** A view is another than the one whose address begins like it. */
const whole = { exact: true } as const;

/** The saved views with how many claims each has; those contested have a page of their own. */
export const ViewTabs = ({ search, counts }: Props) => {
  const { t, locale } = useQueueWords();
  const mine = useDepartments();
  const { department } = search;
  const chosen = search.view ?? 'all';
  return (
    <div className="queue-views">
      <nav aria-label={t('views')}>
        {queueViews.map((view) => {
          const count = counts?.[view];
          const said = count !== undefined && count >= most ? t('countMore', { count }) : count;
          const word = (
            <>
              {t(`view.${view}`)} {said !== undefined && <span className="queue-count">{said}</span>}
            </>
          );
          const current = view === chosen ? 'page' : undefined;
          return view === 'contested' ? (
            <Link
              key={view}
              to="/review/contested"
              search={department ? { department } : {}}
              activeOptions={whole}
              aria-current={current}
            >
              {word}
            </Link>
          ) : (
            <Link
              key={view}
              to="/review"
              search={{ ...search, view: view === 'all' ? undefined : view } as QueueSearch}
              activeOptions={whole}
              aria-current={current}
            >
              {word}
            </Link>
          );
        })}
      </nav>
      {mine.length > 1 && (
        <nav aria-label={t('forDepartment')}>
          {mine.map(({ id, name }, at) => (
            <Link
              key={id}
              to="/review"
              search={{ department: id }}
              activeOptions={whole}
              aria-current={id === department || (department === undefined && at === 0) ? 'true' : undefined}
            >
              {name[locale]}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
};
