import { useEffect, useRef } from 'react';
import type { Issue } from '../../../parts/form/use-issues.ts';
import { FieldLink } from '../steps/field-link.tsx';
import { useCheckWords } from '../words.ts';

type Props = {
  readonly issues: readonly Issue[];
  /** When it was asked for by the button: then the summary takes the focus. */
  readonly at: number;
};

/** Every reason why it cannot be submitted, each a way into its field. */
export const Standing = ({ issues, at }: Props) => {
  const { t } = useCheckWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at > 0) summary.current?.focus();
  }, [at]);
  if (issues.length === 0) return null;
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={summary}>
      <h2>{t('stands', { count: issues.length })}</h2>
      <ul>
        {issues.map(({ path, message }) => (
          <li key={path + message}>
            <FieldLink path={path}>{message}</FieldLink>
          </li>
        ))}
      </ul>
    </div>
  );
};
