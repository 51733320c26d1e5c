import type { ReactNode } from 'react';
import { useDecisionWords } from '../words.ts';

type Props = { readonly name: string; readonly good: boolean; readonly children: ReactNode };

/** One check: what is asked, whether it holds, and the figure. */
export const Check = ({ name, good, children }: Props) => {
  const { t } = useDecisionWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={good ? 'decision-good' : 'decision-bad'} aria-hidden="true">
          {good ? '✓' : '✕'}
        </span>
        <span className="visually-hidden">{t(good ? 'checks.good' : 'checks.bad')}</span>
        <div>{children}</div>
      </dd>
    </div>
  );
};
