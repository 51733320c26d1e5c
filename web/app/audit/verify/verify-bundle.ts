import { type ChainFault, chainFault, sealsOf } from './chain.ts';
import { type ContentFault, contentFaults } from './content.ts';
import type { Bundle } from './read-bundle.ts';
import { type Replayed, replayed } from './replay.ts';
import { coverageOf, headerFaults, type RootFault } from './roots.ts';

export type Verified = {
  readonly holds: boolean;
  readonly entries: number;
  readonly chain: ChainFault | undefined;
  readonly filings: number;
  readonly decisions: number;
  readonly contents: readonly ContentFault[];
  readonly roots: number;
  /** Up to which entry roots hold the journal. */
  readonly covered: number;
  readonly rootFaults: readonly RootFault[];
  /** Undefined: of no form that could be judged again. */
  readonly replays: readonly Replayed[] | undefined;
};

/** Everything that can be known of a claim from its bundle alone, found out in this page. */
export const verifyBundle = async (bundle: Bundle): Promise<Verified> => {
  const seals = await sealsOf(bundle.journal);
  const [filed, decided, headers, coverage, replays] = await Promise.all([
    contentFaults(bundle, 'filing'),
    contentFaults(bundle, 'decision'),
    headerFaults(bundle.roots),
    coverageOf(bundle, seals),
    replayed(bundle),
  ]);
  const chain = chainFault(bundle, seals);
  const contents = [...filed, ...decided];
  const rootFaults = [...headers, ...coverage.faults];
  const judgedAlike = replays?.every(({ differences }) => differences.length === 0) ?? false;
  return {
    holds: !chain && contents.length === 0 && rootFaults.length === 0 && judgedAlike,
    entries: bundle.journal.length,
    chain,
    filings: bundle.filings.length,
    decisions: bundle.decisions.length,
    contents,
    roots: bundle.roots.length,
    covered: coverage.covered,
    rootFaults,
    replays,
  };
};
