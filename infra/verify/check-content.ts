import { hashOf } from './hashing.ts';
import type { Fields, Proof } from './read-files.ts';

export type ContentFault = {
  readonly kind: 'differs' | 'missing' | 'unbound';
  /** Number of the filing or decision, and of the entry that holds its hash. */
  readonly number: number;
  readonly entry?: number;
};

type Bond = { readonly number: unknown; readonly hash: unknown; readonly entry: number };

const bondsIn = (journal: readonly Fields[], act: string, numberName: string, hashName: string): Bond[] =>
  journal.flatMap((entry, at) => {
    const detail = (entry.act === act && typeof entry.detail === 'object' ? entry.detail : null) as Fields | null;
    if (detail?.[hashName] === undefined) return [];
    return [{ number: detail[numberName], hash: detail[hashName], entry: at + 1 }];
  });

/** Every content has one entry with its hash, and every such entry its content. */
const faultsOf = (claim: string, contents: readonly Fields[], bonds: readonly Bond[]): ContentFault[] => {
  const bound = new Set<Fields>();
  const faults = bonds.flatMap(({ number, hash, entry }): ContentFault[] => {
    const content = contents.find((each) => each.number === number && !bound.has(each));
    if (content === undefined) return [{ kind: 'missing', number: Number(number), entry }];
    bound.add(content);
    const same = content.claim === claim && hashOf(content) === hash;
    return same ? [] : [{ kind: 'differs', number: Number(number), entry }];
  });
  const unbound = contents.filter((content) => !bound.has(content));
  return [...faults, ...unbound.map(({ number }) => ({ kind: 'unbound' as const, number: Number(number) }))];
};

/** What was filed, against the hash in the entry of its submission. */
export const filingFaults = ({ claim, filings, journal }: Proof): ContentFault[] =>
  faultsOf(claim, filings, bondsIn(journal, 'submit', 'filing', 'contentHash'));

/** What was decided, against the hash in the entry of the last signature. */
export const decisionFaults = ({ claim, decisions, journal }: Proof): ContentFault[] =>
  faultsOf(claim, decisions, bondsIn(journal, 'approve', 'decision', 'decisionHash'));
