import type { Bundle } from '../verify/read-bundle.ts';
import type { Verified } from '../verify/verify-bundle.ts';

/** What was verified: the platform's own bundle, or that of a file. */
export type Shown = { readonly bundle: Bundle; readonly verified: Verified; readonly file?: string };

/** The entries that something is wrong with, by their places. */
export const brokenPlaces = ({ chain, contents, rootFaults }: Verified): ReadonlySet<number> =>
  new Set([
    ...(chain ? [chain.place] : []),
    ...contents.flatMap(({ entry }) => entry ?? []),
    ...rootFaults.flatMap(({ entries }) => entries?.[1] ?? []),
  ]);
