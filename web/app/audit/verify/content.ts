import { hashOf } from './hashing.ts';
import type { Bundle, Fields } from './read-bundle.ts';

export type ContentFault = {
  readonly of: 'filing' | 'decision';
  readonly kind: 'differs' | 'missing' | 'unbound';
  readonly number: number;
  /** The entry that holds its hash. */
  readonly entry?: number;
  readonly expected?: string;
  readonly found?: string;
};

const ties = {
  filing: { act: 'submit', number: 'filing', hash: 'contentHash' },
  decision: { act: 'approve', number: 'decision', hash: 'decisionHash' },
} as const;

const tiedIn = (journal: readonly Fields[], of: ContentFault['of']) =>
  journal.flatMap(({ act, detail }, at) => {
    const { act: wanted, number, hash } = ties[of];
    const said = (act === wanted && typeof detail === 'object' ? detail : null) as Fields | null;
    return said?.[hash] === undefined ? [] : [{ number: said[number], hash: said[hash], entry: at + 1 }];
  });

/** Of the entry that holds the hash of a filing or decision. */
export const placeOf = ({ journal }: Pick<Bundle, 'journal'>, of: ContentFault['of'], number: number) =>
  tiedIn(journal, of).find((tie) => tie.number === number)?.entry;

/** Every content has one entry with its hash, and every such entry its content. */
export const contentFaults = async (
  { claim, journal, filings, decisions }: Pick<Bundle, 'claim' | 'journal' | 'filings' | 'decisions'>,
  of: ContentFault['of'],
): Promise<ContentFault[]> => {
  const contents = of === 'filing' ? filings : decisions;
  const tied = new Set<Fields>();
  const faults: ContentFault[] = [];
  for (const { number, hash, entry } of tiedIn(journal, of)) {
    const content = contents.find((each) => each.number === number && !tied.has(each));
    if (!content) {
      faults.push({ of, kind: 'missing', number: Number(number), entry });
      continue;
    }
    tied.add(content);
    const found = await hashOf(content);
    if (content.claim !== claim || found !== hash)
      faults.push({ of, kind: 'differs', number: Number(number), entry, expected: String(hash), found });
  }
  const loose = contents.filter((content) => !tied.has(content));
  return [...faults, ...loose.map(({ number }) => ({ of, kind: 'unbound' as const, number: Number(number) }))];
};
