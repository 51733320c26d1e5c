import { hashOf } from './hashing.ts';
import type { Fields, Proof } from './read-files.ts';

export type ChainFault = {
  /** Place of the first entry that is not as it was, from 1; those before it are intact. */
  readonly place: number;
  readonly kind: 'changed' | 'rewritten' | 'missing' | 'inserted' | 'moved' | 'cut' | 'added' | 'last' | 'other-claim';
  readonly named: number;
};

/** What an entry's hash must be: over all it says but the hash itself. */
export const sealOf = ({ hash: _hash, ...content }: Fields): string => hashOf(content);

type Given = Pick<Proof, 'claim' | 'head' | 'journal'>;

/** How many entries follow each other from the first on. */
const intactFromStart = ({ claim, journal }: Given, seals: readonly string[]): number => {
  const broken = journal.findIndex(
    ({ kind, id, number, previousHash, hash }, at) =>
      kind !== 'claim' ||
      id !== claim ||
      number !== at + 1 ||
      previousHash !== (seals[at - 1] ?? null) ||
      hash !== seals[at],
  );
  return broken === -1 ? journal.length : broken;
};

/**
 * From the last entry, as the head names it, back along the hashes of the entries before: what is found so is genuine,
 * wherever it stands now. Gives the number of each genuine place, and the number at which the way back ends.
 */
const genuineFromEnd = ({ head, journal }: Given, seals: readonly string[]) => {
  const places = new Map(seals.map((seal, at) => [seal, at]));
  const numberAt = new Map<number, number>();
  let wanted: unknown = head.hash;
  let number = head.entries;
  for (; number > 0; number -= 1) {
    const at: number | undefined = typeof wanted === 'string' ? places.get(wanted) : undefined;
    const entry = at === undefined ? undefined : journal[at];
    if (at === undefined || entry === undefined || numberAt.has(at)) break;
    numberAt.set(at, number);
    wanted = entry.previousHash;
  }
  return { numberAt, endsBefore: number };
};

/** The first place at which the journal is not the genuine chain, seen from its end. */
const firstOutOfPlace = ({ journal }: Given, { numberAt, endsBefore }: ReturnType<typeof genuineFromEnd>): number => {
  if (endsBefore > 0) return endsBefore;
  const at = journal.findIndex((_entry, index) => numberAt.get(index) !== index + 1);
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
};

/**
 * Undefined when every entry follows the one before, from the first to the one the head names. An entry that was
 * changed and hashed anew still fits to the one before it; that it is the wrong one is seen from the other side.
 */
export const chainFault = (given: Given): ChainFault | undefined => {
  const { claim, head, journal } = given;
  const seals = journal.map(sealOf);
  const [count, intact] = [journal.length, intactFromStart(given, seals)];
  const fault = (place: number, kind: ChainFault['kind']): ChainFault => ({ place, kind, named: head.entries });
  if (intact === count) {
    if (count < head.entries) return fault(count + 1, 'cut');
    if (count > head.entries) return fault(head.entries + 1, 'added');
    return seals.at(-1) === head.hash ? undefined : fault(count, 'last');
  }
  const genuine = genuineFromEnd(given, seals);
  const place = Math.min(intact + 1, firstOutOfPlace(given, genuine));
  const entry = journal[place - 1];
  if (entry === undefined) return fault(place, 'cut');
  if (entry.kind !== 'claim' || entry.id !== claim) return fault(place, 'other-claim');
  const standsElsewhere = [...genuine.numberAt].some(([at, number]) => number === place && at !== place - 1);
  if (genuine.numberAt.has(place - 1) && genuine.numberAt.get(place - 1) !== place)
    return fault(place, standsElsewhere ? 'moved' : 'missing');
  if (standsElsewhere) return fault(place, 'inserted');
  return fault(place, entry.hash === seals[place - 1] ? 'rewritten' : 'changed');
};
