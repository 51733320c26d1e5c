import { Link, useRouterState } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { QueueSearch } from '../search.ts';
import { useQueueWords } from '../words.ts';

/** What was done with the claim before this page, and the way back to it. */
export type Said = { readonly words: string; readonly claim: string };

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly said?: Said;
    /** A key pressed elsewhere leads into this field. */
    readonly focus?: 'search' | 'filter';
  }
}

export const SaidLast = ({ search, done = false }: { readonly search: QueueSearch; readonly done?: boolean }) => {
  const { t } = useQueueWords();
  const said = useRouterState({ select: ({ location }) => location.state.said });
  if (!said) return null;
  return (
    <p className="said review-said" role="status">
      {said.words} {done && t('queueDone')}{' '}
      <Link to="/review/$claim" params={{ claim: said.claim }} search={search}>
        {t('backTo', { number: groupsOfFour(said.claim) })}
      </Link>
    </p>
  );
};
