import { hashOf } from './hashing.ts';
import type { Bundle, Fields } from './read-bundle.ts';

export const chainFaultKinds = [
  'changed',
  'rewritten',
  'missing',
  'inserted',
  'moved',
  'cut',
  'added',
  'last',
  'other-claim',
] as const;

export type ChainFault = {
  /** Place of the first entry that is not as it was, from 1; those before it are intact. */
  readonly place: number;
  readonly kind: (typeof chainFaultKinds)[number];
  readonly expected: string;
  readonly found: string;
};

/** What the hash of an entry must be: over all it says but the hash itself. */
export const sealsOf = (journal: readonly Fields[]): Promise<string[]> =>
  Promise.all(journal.map(({ hash: _hash, ...content }) => hashOf(content)));

type Given = Pick<Bundle, 'claim' | 'head' | 'journal'>;

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '—';

/** Places whose entries follow one another from the first on. */
const soundFromFirst = ({ claim, journal }: Given, seals: readonly string[]): number => {
  const sound = ({ kind, id, number, previousHash, hash }: Fields, at: number): boolean =>
    kind === 'claim' &&
    id === claim &&
    number === at + 1 &&
    previousHash === (seals[at - 1] ?? null) &&
    hash === seals[at];
  const broken = journal.findIndex((entry, at) => !sound(entry, at));
  return broken === -1 ? journal.length : broken;
};

type FromEnd = { readonly numberAt: ReadonlyMap<number, number>; readonly lost: number };

/** Back from the entry that the head names, along the hashes: what is reached so is genuine, wherever it stands. */
const genuineFromEnd = ({ head, journal }: Given, seals: readonly string[]): FromEnd => {
  const placeOf = new Map(seals.map((seal, at) => [seal, at]));
  const numberAt = new Map<number, number>();
  let [wanted, number]: [unknown, number] = [head.hash, head.entries];
  while (number > 0) {
    const at = placeOf.get(String(wanted));
    if (at === undefined || numberAt.has(at)) break;
    numberAt.set(at, number);
    wanted = journal[at]?.previousHash;
    number -= 1;
  }
  return { numberAt, lost: number };
};

const firstOutOfPlace = ({ journal }: Given, { numberAt, lost }: FromEnd): number => {
  if (lost > 0) return lost;
  const at = journal.findIndex((_, index) => numberAt.get(index) !== index + 1);
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
};

const kindAt = (given: Given, seals: readonly string[], place: number, { numberAt }: FromEnd): ChainFault['kind'] => {
  const entry = given.journal[place - 1];
  if (entry === undefined) return 'cut';
  if (entry.kind !== 'claim' || entry.id !== given.claim) return 'other-claim';
  const genuine = numberAt.get(place - 1);
  const elsewhere = [...numberAt].some(([at, number]) => number === place && at !== place - 1);
  if (genuine !== undefined && genuine !== place) return elsewhere ? 'moved' : 'missing';
  if (elsewhere) return 'inserted';
  return entry.hash === seals[place - 1] ? 'rewritten' : 'changed';
};

/** What ought to stand there beside what does, by the fault's kind. */
const evidence = (given: Given, seals: readonly string[], place: number, kind: ChainFault['kind']) => {
  const { claim, head, journal } = given;
  const entry = journal[place - 1];
  const after = journal[place];
  switch (kind) {
    case 'cut':
    case 'added':
      return { expected: String(head.entries), found: String(journal.length) };
    case 'other-claim':
      return { expected: claim, found: shown(entry?.id) };
    case 'missing':
    case 'moved':
      return { expected: String(place), found: shown(entry?.number) };
    case 'inserted':
      return { expected: seals[place - 2] ?? '—', found: shown(entry?.previousHash) };
    case 'last':
      return { expected: head.hash, found: seals[place - 1] ?? '—' };
    case 'rewritten':
      return {
        expected: shown(place === journal.length ? head.hash : after?.previousHash),
        found: seals[place - 1] ?? '—',
      };
    case 'changed':
      return { expected: shown(entry?.hash), found: seals[place - 1] ?? '—' };
  }
};

/** Undefined when every entry follows the one before, from the first to the one the head names. */
export const chainFault = (given: Given, seals: readonly string[]): ChainFault | undefined => {
  const { head, journal } = given;
  const [count, sound] = [journal.length, soundFromFirst(given, seals)];
  const at = (place: number, kind: ChainFault['kind']): ChainFault => ({
    place,
    kind,
    ...evidence(given, seals, place, kind),
  });
  if (sound === count) {
    if (count < head.entries) return at(count + 1, 'cut');
    if (count > head.entries) return at(head.entries + 1, 'added');
    return seals.at(-1) === head.hash ? undefined : at(count, 'last');
  }
  const genuine = genuineFromEnd(given, seals);
  const place = Math.min(sound + 1, firstOutOfPlace(given, genuine));
  return at(place, kindAt(given, seals, place, genuine));
};
