import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import type { Issue } from '../form/use-issues.ts';
import { type Correction, correctionsOf, missingFrom, type Ticks } from './ticks.ts';
import { useGroups } from './use-groups.ts';
import { useTicks } from './use-ticks.ts';
import { useReturnWords } from './words.ts';

/** What is ticked of a claim, and what stands against sending it. */
export const useCorrections = (view: Answer<'view-review'>) => {
  const { t } = useReturnWords();
  const groups = useGroups(view);
  const { ticks, tick: keep } = useTicks(view.id);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const parts = groups.flatMap((group) => group.parts);
  const tick = (target: string, said: Ticks[string] | undefined): void => {
    keep(target, said);
    // Whichever part is ticked, it is no longer nothing.
    setIssues(issues.filter(({ path }) => /^(kind|words)\./.test(path) && !path.endsWith(target)));
  };
  /** Nothing as long as something is still to be said. */
  const complete = (): Correction[] | undefined => {
    const missing = missingFrom(parts, ticks, t);
    setIssues(missing);
    return missing.length > 0 ? undefined : correctionsOf(parts, ticks);
  };
  return { groups, parts, ticks, tick, issues, complete };
};

export type Corrections = ReturnType<typeof useCorrections>;
