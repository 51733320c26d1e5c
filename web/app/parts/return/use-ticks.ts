import { useState } from 'react';
import { forgetUnsent, keepUnsent, readUnsent } from '../../session/unsent.ts';
import type { Ticks } from './ticks.ts';

const nameOf = (claim: string): string => `return-${claim}`;

const read = (claim: string): Ticks => {
  try {
    return JSON.parse(readUnsent(nameOf(claim)) ?? '{}') as Ticks;
  } catch {
    return {};
  }
};

export const forgetTicks = (claim: string): void => forgetUnsent(nameOf(claim));

/** What was ticked stays with the window until it is sent. */
export const useTicks = (claim: string) => {
  const [ticks, setTicks] = useState(() => read(claim));
  const tick = (target: string, said: Ticks[string] | undefined): void =>
    setTicks(({ [target]: _, ...others }) => {
      const next = said ? { ...others, [target]: said } : others;
      keepUnsent(nameOf(claim), JSON.stringify(next));
      return next;
    });
  return { ticks, tick };
};
