import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { addWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import { dayAndMonth } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { ReturnColumns } from '../../parts/return/return-columns.tsx';
import { ReturnedFirst } from '../../parts/return/returned-first.tsx';
import { useCorrections } from '../../parts/return/use-corrections.ts';
import { forgetTicks } from '../../parts/return/use-ticks.ts';
import { useReturnWords } from '../../parts/return/words.ts';
import { useMe } from '../../session/me.ts';
import { useNeighbours } from '../desk/use-neighbours.ts';
import type { QueueSearch } from '../search.ts';
import { useDepartment } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';

type Props = { readonly view: Answer<'view-review'>; readonly search: QueueSearch };

export const ReturnForm = ({ view, search }: Props) => {
  const { t, locale } = useReturnWords();
  const { t: q } = useQueueWords();
  const { today } = useMe();
  const department = useDepartment(search);
  const neighbours = useNeighbours(view.id, search, department.id);
  const filled = useCorrections(view);
  const [revision, setRevision] = useState(view.contentRevision);
  const command = useCommand('return-claim');
  const queries = useQueryClient();
  const isStale = revision !== view.contentRevision;
  const isReturned = view.state === 'returned' && !command.isPending;

  const send = async (): Promise<void> => {
    const corrections = filled.complete();
    if (!corrections || command.isPending) return;
    const due = addWorkingDays(today, view.filing.round.correctionWorkingDays, mainlandChina);
    const day = due.ok ? dayAndMonth(due.endsOn, locale) : '';
    const body = { contentRevision: revision, department: department.id, corrections };
    try {
      await command.mutateAsync({ path: { claim: view.id }, body });
      forgetTicks(view.id);
      neighbours.goOn({ words: q('said.back', { count: corrections.length, day }), claim: view.id });
    } catch {
      // What stood against it is shown by the panel, or by the list of who was first.
      await queries.invalidateQueries({ queryKey: ['view-review'] });
    }
  };

  return (
    <form
      noValidate
      className="return-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isReturned && view.lastReturn && <ReturnedFirst returned={view.lastReturn} />}
      {isStale && !isReturned && (
        <p className="problem" role="alert">
          {t('stale', { revision: view.contentRevision })}
        </p>
      )}
      {!isReturned && !isStale && <ProblemPanel problem={command.error} />}
      <ErrorSummary issues={filled.issues} />
      <p>{t('hint')}</p>
      <ReturnColumns view={view} corrections={filled}>
        {!isReturned && (
          <Button
            type="primary"
            htmlType="submit"
            loading={command.isPending}
            onClick={() => setRevision(view.contentRevision)}
          >
            {t('send')}
          </Button>
        )}
      </ReturnColumns>
    </form>
  );
};
