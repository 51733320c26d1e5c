import { useEffect, useRef } from 'react';
import { IssueList } from '../issue-list.tsx';
import { usePartsWords } from '../words.ts';
import type { Issue } from './use-issues.ts';

type Props = {
  /** A new list is a new check and takes the focus: between two checks it stays the same list. */
  readonly issues: readonly Issue[];
  /** The labels of the fields by their paths, where the sentences alone do not say which field is meant. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** Everything wrong, on top of the form, each point leading into its field; takes the focus when it appears. */
export const ErrorSummary = ({ issues, labels = {} }: Props) => {
  const { t, locale } = usePartsWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length > 0) summary.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={summary}>
      <h2>{t('problems', { count: issues.length })}</h2>
      <IssueList
        issues={issues.map(({ path, message }) => ({
          path,
          message: labels[path] ? `${labels[path]}${locale === 'zh' ? '：' : ': '}${message}` : message,
        }))}
      />
    </div>
  );
};
