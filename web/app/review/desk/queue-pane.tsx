import { Link } from '@tanstack/react-router';
import { Deadline } from '../../parts/day.tsx';
import type { QueueRow, QueueSearch } from '../search.ts';
import { useDeskWords } from './words.ts';

type Props = {
  readonly id: string;
  readonly rows: readonly QueueRow[];
  readonly claim: string;
  readonly search: QueueSearch;
};

/** The list this claim was opened from. */
export const QueuePane = ({ id, rows, claim, search }: Props) => {
  const { t, locale } = useDeskWords();
  return (
    <nav id={id} className="pane queue-pane" aria-label={t('queue')}>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to="/review/$claim"
              params={{ claim: row.id }}
              search={search}
              aria-current={row.id === claim ? 'page' : undefined}
            >
              <span lang="zh-CN">{row.claimantName}</span>
              <span className="queue-pane-clause">{row.clauseTitle[locale]}</span>
              <Deadline on={row.dueOn} brief />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
};
