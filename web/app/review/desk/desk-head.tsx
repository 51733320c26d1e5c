import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Deadline } from '../../parts/day.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useShortcut } from '../keys/key-help.tsx';
import type { QueueSearch } from '../search.ts';
import type { useNeighbours } from './use-neighbours.ts';
import { useDeskWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly search: QueueSearch;
  readonly neighbours: ReturnType<typeof useNeighbours>;
  readonly children: ReactNode;
};

/** Which claim this is, what it may come to, by when; and the ways to those beside it. */
export const DeskHead = ({ view, search, neighbours, children }: Props) => {
  const { t, locale } = useDeskWords();
  const shortcut = useShortcut();
  const { at, rows, next, previous } = neighbours;
  const { amount, verdict } = view.assessmentNow;
  return (
    <header className="desk-head">
      <nav className="desk-ways" aria-label={t('ways')}>
        <Link to="/review" search={search} activeOptions={{ exact: true }} aria-keyshortcuts={shortcut('queue')}>
          {t('toQueue')}
        </Link>
        {previous && (
          <Link
            to="/review/$claim"
            params={{ claim: previous }}
            search={search}
            aria-keyshortcuts={shortcut('previous')}
          >
            {t('previous')}
          </Link>
        )}
        {next && (
          <Link to="/review/$claim" params={{ claim: next }} search={search} aria-keyshortcuts={shortcut('next')}>
            {t('next')}
          </Link>
        )}
        {at >= 0 && <span className="hint">{t('place', { at: at + 1, count: rows.length })}</span>}
        <span className="desk-more">{children}</span>
      </nav>
      <PageTitle title={`${view.claimantName} · ${view.clauseTitle[locale]}`} />
      <p className="desk-facts">
        <span>
          <Copyable id={view.id} what={t('number')} />
        </span>
        <StateTag state={view.state} />
        <VerdictMark verdict={verdict} />
        <span>
          {t(`sumKind.${amount?.kind ?? 'ceiling'}`)}{' '}
          <strong>
            <Amount fen={amount?.fen} />
          </strong>
        </span>
        {view.dueOn && (
          <span>
            {t('due')} <Deadline on={view.dueOn} />
          </span>
        )}
      </p>
    </header>
  );
};
