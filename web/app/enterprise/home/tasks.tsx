import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Deadline } from '../../parts/day.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { FormLink } from '../form-link.tsx';
import { useHomeWords } from './words.ts';

type Task = Answer<'view-standing'>['tasks'][number];

type WayIn = {
  readonly task: Task;
  readonly claimant: string;
  readonly className: string;
  readonly children: ReactNode;
};

const WayIn = ({ task, claimant, className, children }: WayIn) => {
  const { id, state } = task;
  if (state === 'draft')
    return (
      <FormLink claim={id} step="facts" className={className}>
        {children}
      </FormLink>
    );
  if (state === 'payment-returned')
    return (
      <Link to="/e/account" search={{ claimant }} className={className}>
        {children}
      </Link>
    );
  return (
    <Link
      to={state === 'returned' ? '/e/claims/$claim/corrections' : '/e/claims/$claim'}
      params={{ claim: id }}
      className={className}
    >
      {children}
    </Link>
  );
};

const words = {
  draft: 'draft',
  returned: 'returned',
  'payment-returned': 'paymentReturned',
  paid: 'paid',
  recovering: 'recovering',
} as const;

const wordOf = ({ state }: Task) => words[state as keyof typeof words];

const sumOf = ({ remainingFen, allocatedFen, approvedFen, ceilingFen }: Task) =>
  remainingFen ?? allocatedFen ?? approvedFen ?? ceilingFen;

const Waiting = ({ task }: { readonly task: Task }) => {
  const { t } = useHomeWords();
  if (task.returnedBecause === undefined) return t(`waiting.${wordOf(task)}`);
  return (
    <>
      {t('bankSays')}
      <q lang="zh-CN">{task.returnedBecause}</q>
      {t('bankSaysThen')}
    </>
  );
};

/** Everything that waits for the claimant, the first due first; its way in is the page's main one. */
export const Tasks = ({ tasks, claimant }: { readonly tasks: readonly Task[]; readonly claimant: string }) => {
  const { t, locale } = useHomeWords();
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks')}</h2>
      {tasks.length === 0 ? (
        <p className="empty">{t('noTasks')}</p>
      ) : (
        <ul className="home-rows">
          {tasks.map((task, place) => {
            const due = task.dueOn ?? task.window?.windowUntil;
            const sum = sumOf(task);
            return (
              <li key={task.id}>
                <div className="home-row-text">
                  <p>
                    <StateTag state={task.state} />{' '}
                    <Link to="/e/claims/$claim" params={{ claim: task.id }}>
                      {task.clauseTitle[locale]}
                    </Link>
                  </p>
                  <p className="hint">
                    <Waiting task={task} />
                    {sum !== undefined && sum > 0 && (
                      <>
                        {' · '}
                        <Amount fen={sum} />
                      </>
                    )}
                  </p>
                  {due && (
                    <p>
                      <Deadline on={due} />
                    </p>
                  )}
                </div>
                <p className="home-row-way">
                  <WayIn task={task} claimant={claimant} className={place === 0 ? 'main-link' : 'second-link'}>
                    {t(`task.${wordOf(task)}`)}
                    <span className="visually-hidden"> {task.clauseTitle[locale]}</span>
                  </WayIn>
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
