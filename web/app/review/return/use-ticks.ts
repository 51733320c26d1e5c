import { useState } from 'react';
import type { Ticks } from './ticks.ts';

const keyOf = (claim: string): string => `review-return-${claim}`;

const read = (claim: string): Ticks => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(claim)) ?? '{}') as Ticks;
  } catch {
    return {};
  }
};

export const forgetTicks = (claim: string): void => sessionStorage.removeItem(keyOf(claim));

/** What was ticked stays with the window until it is sent. */
export const useTicks = (claim: string) => {
  const [ticks, setTicks] = useState(() => read(claim));
  const tick = (target: string, said: Ticks[string] | undefined): void =>
    setTicks(({ [target]: _, ...others }) => {
      const next = said ? { ...others, [target]: said } : others;
      sessionStorage.setItem(keyOf(claim), JSON.stringify(next));
      return next;
    });
  return { ticks, tick };
};
