import type { Issue } from '../../../parts/form/use-issues.ts';
import { useFiling } from '../use-filing.ts';
import { isAt } from './step.ts';

/** What is wrong at a field, once its step was left: its form first, then what the law says to it. */
export const useIssueAt = (wrong: readonly Issue[], step: 'claimant' | 'facts') => {
  const { assessment, left } = useFiling();
  return (field: string): string | undefined => {
    const found = wrong.find(({ path }) => isAt(path, field));
    if (found) return found.message;
    return left.has(step) || left.has('check')
      ? assessment.issues.find(({ path }) => isAt(path, field))?.message
      : undefined;
  };
};
