import { placeOf } from '../verify/content.ts';
import { type Difference, differencesOf } from '../verify/differences.ts';
import type { Bundle } from '../verify/read-bundle.ts';
import type { RootFault } from '../verify/roots.ts';
import type { Verified } from '../verify/verify-bundle.ts';
import type { VerifyWords } from '../words.ts';
import type { Shown } from './shown.ts';

export type Finding = {
  readonly id: string;
  readonly mark: 'holds' | 'fails' | 'open';
  readonly sentence: string;
  /** The entry it is about. */
  readonly place?: number;
  /** What stands behind that entry is as doubtful. */
  readonly endsChain?: true;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly differences?: { readonly of: 'replay' | 'platform'; readonly list: readonly Difference[] };
};

const chainOf = (t: VerifyWords, { chain, entries }: Verified): Finding => {
  if (!chain) return { id: 'chain', mark: 'holds', sentence: t('chainHolds', { count: entries }) };
  const { place, kind, expected, found } = chain;
  const why = t(`why.${kind}`, { expected });
  return {
    id: 'chain',
    mark: 'fails',
    sentence: place === 1 ? t('brokenFirst', { why }) : t('broken', { place, before: place - 1, why }),
    ...(place <= entries && { place }),
    endsChain: true,
    expected,
    found,
  };
};

const contentsOf = (t: VerifyWords, { contents, filings, decisions }: Verified): Finding[] =>
  contents.length === 0
    ? [{ id: 'contents', mark: 'holds', sentence: t('contentsHold', { filings, decisions }) }]
    : contents.map(({ of, kind, number, entry = 0, expected, found }, at) => ({
        id: `content ${at}`,
        mark: 'fails',
        sentence: t(`content.${of}.${kind}`, { number, entry }),
        ...(entry > 0 && { place: entry }),
        expected,
        found,
      }));

const rootSentence = (t: VerifyWords, { kind, root, on, entries }: RootFault): string => {
  const name = t('rootName', { root, on: on === undefined ? '' : ` (${on})` });
  const [first, last] = entries ?? [0, 0];
  const span = first === last ? t('spanOne', { first }) : t('span', { first, last });
  return t(`rootFault.${kind}`, { name, span });
};

const rootsOf = (t: VerifyWords, { roots, covered, entries, rootFaults }: Verified): Finding[] => {
  if (rootFaults.length > 0)
    return rootFaults.map((fault, at) => ({
      id: `root ${at}`,
      mark: 'fails',
      sentence: rootSentence(t, fault),
      ...(fault.entries && fault.entries[1] <= entries && { place: fault.entries[1] }),
      endsChain: true,
      expected: fault.expected,
      found: fault.found,
    }));
  const open = t('notYetHeld', { first: covered + 1, last: entries });
  return [
    covered > 0
      ? { id: 'roots', mark: 'holds', sentence: t('rootsHold', { roots, covered }) }
      : { id: 'roots', mark: 'open', sentence: t('noRoots') },
    ...(covered > 0 && covered < entries ? [{ id: 'open', mark: 'open', sentence: open } as const] : []),
  ];
};

const replaysOf = (t: VerifyWords, { bundle, verified: { replays } }: Shown): Finding[] => {
  if (!replays) return [{ id: 'replay', mark: 'fails', sentence: t('replayNothing') }];
  const differing = replays.filter(({ differences }) => differences.length > 0);
  if (differing.length > 0)
    return differing.map(({ of, number, differences }) => {
      const place = placeOf(bundle, of, number);
      return {
        id: `replay ${of} ${number}`,
        mark: 'fails',
        sentence: t(`replayFails.${of}`, { number, count: differences.length }),
        ...(place !== undefined && { place }),
        differences: { of: 'replay', list: differences },
      };
    });
  const bytes = replays.reduce((sum, each) => sum + each.bytes, 0);
  return [{ id: 'replay', mark: 'holds', sentence: t('replayHolds', { count: replays.length, bytes }) }];
};

/** A copy that was made to fit in itself is still not what the platform holds. */
const againstPlatform = (t: VerifyWords, { bundle, file }: Shown, own: Bundle | undefined): Finding[] => {
  if (file === undefined || !own || own.claim !== bundle.claim) return [];
  const differing = bundle.journal.flatMap((entry, at): Finding[] => {
    const kept = own.journal[at];
    const list = kept ? differencesOf(kept, entry, '') : [];
    if (kept && list.length === 0) return [];
    return [
      {
        id: `platform ${at}`,
        mark: 'fails',
        sentence: t('differsFromPlatform', { number: at + 1 }),
        place: at + 1,
        endsChain: true,
        differences: { of: 'platform', list: list.map((each) => ({ ...each, at: each.at.slice(1) })) },
      },
    ];
  });
  return differing.length > 0
    ? differing
    : [{ id: 'platform', mark: 'holds', sentence: t('sameAsPlatform', { count: bundle.journal.length }) }];
};

export const findingsOf = (t: VerifyWords, shown: Shown, own: Bundle | undefined): Finding[] => [
  chainOf(t, shown.verified),
  ...contentsOf(t, shown.verified),
  ...rootsOf(t, shown.verified),
  ...replaysOf(t, shown),
  ...againstPlatform(t, shown, own),
];
