import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../api/problem.ts';
import { ProblemPanel } from '../parts/problem-panel.tsx';
import { useFrameWords } from './words.ts';

/** What could not be drawn says so, with a way on. */
export const Fault = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useFrameWords();
  return (
    <div className="page">
      <h1>{error instanceof Problem ? t('product') : t('fault')}</h1>
      <ProblemPanel problem={error} retry={reset} />
    </div>
  );
};
