import { type ReactNode, useEffect, useRef } from 'react';
import { Problem } from '../api/problem.ts';
import { IssueList } from './issue-list.tsx';
import { usePartsWords } from './words.ts';

type Props = {
  readonly problem: unknown;
  /** What could not be loaded, e.g. 审核队列. */
  readonly what?: string;
  readonly retry?: () => void;
  /** Ways out that belong to this problem. */
  readonly children?: ReactNode;
};

/** What happened, why, what to do; takes the focus, since it answers what was just pressed. */
export const ProblemPanel = ({ problem, what, retry, children }: Props) => {
  const { t } = usePartsWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) panel.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const body = problem instanceof Problem ? problem.body : undefined;
  const issues = body?.issues ?? [];
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={panel}>
      <p>
        {what && `${t('couldNotLoad', { what })} `}
        {body?.title || t('reachedNobody')} {t('stillHere')}
      </p>
      {issues.length > 0 && <IssueList issues={issues} />}
      {children}
      {(retry || body?.reference) && (
        <p>
          {retry && (
            <button type="button" className="link-button" onClick={retry}>
              {t('retry')}
            </button>
          )}
          {body?.reference && <span className="hint"> {t('reference', { reference: body.reference })}</span>}
        </p>
      )}
    </div>
  );
};
