import { Link, useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useState } from 'react';
import { clauseTitleOf } from '../clause-title.ts';
import { useShortcut } from '../keys/key-help.tsx';
import { filtersIn, type QueueSearch } from '../search.ts';
import { useQueueWords } from '../words.ts';

type Props = {
  readonly search: QueueSearch;
  readonly clauses: readonly string[];
  readonly find: RefObject<HTMLInputElement | null>;
  readonly filter: RefObject<HTMLSelectElement | null>;
};

type Chosen = 'clause' | 'q' | 'due';

const without = (search: QueueSearch, ...names: Chosen[]): QueueSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name as Chosen))) as QueueSearch;

/** What narrows the view; all of it stands in the address, so that it can be sent and survives opening a claim. */
export const Filters = ({ search, clauses, find, filter }: Props) => {
  const { t, locale } = useQueueWords();
  const navigate = useNavigate();
  const shortcut = useShortcut();
  const [typed, setTyped] = useState(search.q ?? '');
  useEffect(() => setTyped(search.q ?? ''), [search.q]);
  const change = (name: Chosen | 'sort', value: string): void => {
    const rest = Object.fromEntries(Object.entries(search).filter(([known]) => known !== name));
    void navigate({ to: '/review', search: (value ? { ...rest, [name]: value } : rest) as QueueSearch });
  };
  const words = { clause: clauseTitleOf(search.clause ?? '', locale), q: search.q, due: search.due };
  const chips = (['clause', 'q', 'due'] as const).filter((name) => search[name] !== undefined);
  const offered = search.clause && !clauses.includes(search.clause) ? [...clauses, search.clause] : clauses;
  return (
    <search className="queue-filters" aria-label={t('filters')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change('q', typed.trim());
        }}
      >
        <div>
          <label htmlFor="queue-find">{t('search')}</label>
          <span className="queue-find">
            <input
              id="queue-find"
              ref={find}
              type="search"
              value={typed}
              maxLength={80}
              aria-keyshortcuts={shortcut('search')}
              onChange={({ target }) => setTyped(target.value)}
            />
            <button type="submit">{t('searchNow')}</button>
          </span>
        </div>
        <div>
          <label htmlFor="queue-clause">{t('clause')}</label>
          <select
            id="queue-clause"
            ref={filter}
            aria-keyshortcuts={shortcut('filter')}
            value={search.clause ?? ''}
            onChange={({ target }) => change('clause', target.value)}
          >
            <option value="">{t('anyClause')}</option>
            {offered.map((clause) => (
              <option key={clause} value={clause}>
                {clauseTitleOf(clause, locale)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="queue-due">{t('dueUntil')}</label>
          <input
            id="queue-due"
            type="date"
            value={search.due ?? ''}
            onChange={({ target }) => change('due', target.value)}
          />
        </div>
        <div>
          <label htmlFor="queue-sort">{t('sort')}</label>
          <select id="queue-sort" value={search.sort ?? ''} onChange={({ target }) => change('sort', target.value)}>
            <option value="">{t('sortDue')}</option>
            <option value="due-last">{t('sortDueLast')}</option>
          </select>
        </div>
      </form>
      {chips.length > 0 && (
        <ul className="queue-chips" aria-label={t('filters')}>
          {chips.map((name) => {
            const what = t(`chip.${name}`, { what: words[name] ?? '' });
            return (
              <li key={name}>
                <Link to="/review" search={without(search, name)} aria-label={t('removeChip', { what })}>
                  {what} <span aria-hidden="true">×</span>
                </Link>
              </li>
            );
          })}
          {filtersIn(search) > 1 && (
            <li>
              <Link to="/review" search={without(search, 'clause', 'q', 'due')}>
                {t('removeAll')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </search>
  );
};
