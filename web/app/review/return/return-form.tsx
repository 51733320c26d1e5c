import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { addWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import { dayAndMonth } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { Issue } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { usePartsWords } from '../../parts/words.ts';
import { useMe } from '../../session/me.ts';
import { useNeighbours } from '../desk/use-neighbours.ts';
import type { QueueSearch } from '../search.ts';
import { useDepartment } from '../use-queue.ts';
import { useQueueWords } from '../words.ts';
import { CorrectionList } from './correction-list.tsx';
import { PartRow } from './part-row.tsx';
import { accountPart, factParts, type Part, paperParts } from './parts-of.ts';
import { ReturnedFirst } from './returned-first.tsx';
import { correctionsOf, missingFrom } from './ticks.ts';
import { forgetTicks, useTicks } from './use-ticks.ts';
import { useReturnWords } from './words.ts';

type Props = { readonly view: Answer<'view-review'>; readonly search: QueueSearch };

type Group = { readonly title: string; readonly parts: readonly Part[]; readonly none: string };

export const useGroups = (view: Props['view']): readonly Group[] => {
  const { t, locale } = useReturnWords();
  const { t: p } = usePartsWords();
  const { accountName: name, bank, accountNumberEnding: ending } = view.filing.account;
  const facts = factParts(view, locale, (value) => (value ? p('yes') : p('no')));
  const account = accountPart(locale, t('accountText', { name, bank, ending }));
  return [
    { title: t('facts'), parts: facts, none: t('notFilled') },
    { title: t('papers'), parts: paperParts(view, locale), none: t('notHandedIn') },
    { title: t('account'), parts: [account], none: t('notFilled') },
  ];
};

export const ReturnForm = ({ view, search }: Props) => {
  const { t, locale } = useReturnWords();
  const { t: q } = useQueueWords();
  const { today } = useMe();
  const department = useDepartment(search);
  const neighbours = useNeighbours(view.id, search, department.id);
  const groups = useGroups(view);
  const { ticks, tick } = useTicks(view.id);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [revision, setRevision] = useState(view.contentRevision);
  const command = useCommand('return-claim');
  const queries = useQueryClient();
  const parts = groups.flatMap((group) => group.parts);
  const isStale = revision !== view.contentRevision;
  const isReturned = view.state === 'returned' && !command.isPending;

  const send = async (): Promise<void> => {
    const missing = missingFrom(parts, ticks, t);
    setIssues(missing);
    if (missing.length > 0 || command.isPending) return;
    const corrections = correctionsOf(parts, ticks);
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
      <ErrorSummary issues={issues} />
      <p>{t('hint')}</p>
      <div className="return-columns">
        <div>
          {groups.map(({ title, parts: own, none }) => (
            <section key={title} className="panel" aria-label={title}>
              <h2>{title}</h2>
              <ul className="return-parts">
                {own.map((part) => (
                  <PartRow
                    key={part.target}
                    part={part}
                    tick={ticks[part.target]}
                    change={(said) => {
                      tick(part.target, said);
                      setIssues(issues.filter(({ path }) => !path.endsWith(part.target)));
                    }}
                    issues={issues}
                    none={none}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="return-side">
          <CorrectionList view={view} parts={parts} ticks={ticks} />
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
        </div>
      </div>
    </form>
  );
};
