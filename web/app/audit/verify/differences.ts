import { canonical } from './hashing.ts';

/** Where two values are not the same bytes; either is undefined where it has nothing there. */
export type Difference = { readonly at: string; readonly frozen: unknown; readonly recomputed: unknown };

const members = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;

/** The smallest parts that are not the same bytes. */
export const differencesOf = (frozen: unknown, recomputed: unknown, at: string): Difference[] => {
  if (canonical([frozen]) === canonical([recomputed])) return [];
  const [before, now] = [members(frozen), members(recomputed)];
  if (!before || !now) return [{ at, frozen, recomputed }];
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .flatMap((name) => differencesOf(before.get(name), now.get(name), `${at}.${name}`));
};
