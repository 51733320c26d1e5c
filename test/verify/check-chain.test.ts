import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainFault } from '../../infra/verify/check-chain.ts';
import { chainSentence } from '../../infra/verify/sentences.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { claim, forgedAfter, longChain, resealed } from './long-journal.ts';

const whole = longChain(200);
const places = whole.journal.keys();
const everyPlace = [...places].map((at) => at + 1);

const entryAt = (place: number): JournalEntry => {
  const entry = whole.journal[place - 1];
  if (!entry) throw new Error(`no entry at ${place}`);
  return entry;
};

const faultOf = (journal: readonly object[]) => {
  const fault = chainFault({ ...whole, journal: journal as JournalEntry[] });
  return fault && [fault.place, fault.kind];
};

const put = (place: number, entry: object): object[] => (whole.journal as object[]).with(place - 1, entry);

const anyPlace = fc.integer({ min: 1, max: 200 });

/** Every field of an entry, and the fields within its fields. */
const fields = Object.keys(entryAt(1)) as (keyof JournalEntry)[];

const otherThan = (value: unknown): fc.Arbitrary<unknown> =>
  fc.jsonValue().filter((other) => JSON.stringify(other) !== JSON.stringify(value));

describe('in a journal of 200 entries every one that was tampered with is named', () => {
  test('and the whole one holds', () => {
    expect(chainFault(whole)).toBeUndefined();
  });

  test('whatever was put into whichever field', () => {
    const changes = fc
      .tuple(anyPlace, fc.constantFrom(...fields))
      .chain(([place, field]) => fc.tuple(fc.constant(place), fc.constant(field), otherThan(entryAt(place)[field])));
    fc.assert(
      fc.property(changes, ([place, field, value]) => {
        expect(faultOf(put(place, { ...entryAt(place), [field]: value }))?.[0]).toBe(place);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['reason', 'hash', 'previousHash', 'number', 'detail'] as const)('at each place, by its %s', (field) => {
    const other = { reason: 'x', hash: '0'.repeat(64), previousHash: '0'.repeat(64), number: 999, detail: {} }[field];
    expect(everyPlace.map((place) => faultOf(put(place, { ...entryAt(place), [field]: other }))?.[0])).toEqual(
      everyPlace,
    );
  });

  test('at each place where a changed entry was hashed anew', () => {
    const found = everyPlace.map((place) => faultOf(put(place, resealed(entryAt(place), { reason: 'forged' }))));
    expect(found).toEqual(everyPlace.map((place) => [place, place === 200 ? 'last' : 'rewritten']));
  });

  test('at each place from which one was taken away', () => {
    const found = everyPlace.map((place) => faultOf(whole.journal.toSpliced(place - 1, 1)));
    expect(found).toEqual(everyPlace.map((place) => [place, place === 200 ? 'cut' : 'missing']));
  });

  test('at each place where a well made one was put in', () => {
    const found = everyPlace.map((place) =>
      faultOf(whole.journal.toSpliced(place - 1, 0, forgedAfter(whole.journal[place - 2]))),
    );
    expect(found).toEqual(everyPlace.map((place) => [place, 'inserted']));
    expect(faultOf([...whole.journal, forgedAfter(whole.journal.at(-1))])).toEqual([201, 'added']);
  });

  test('at the first of two that changed places', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        const swapped = whole.journal.with(one - 1, entryAt(other)).with(other - 1, entryAt(one));
        expect(faultOf(swapped)).toEqual(one === other ? undefined : [Math.min(one, other), 'moved']);
      }),
      { numRuns: 400 },
    );
  });

  test('at the end that was cut off, however long', () => {
    for (const left of [199, 150, 1, 0]) expect(faultOf(whole.journal.slice(0, left))).toEqual([left + 1, 'cut']);
  });

  test('at the first of those that were all written anew, by the head', () => {
    const anew = whole.journal.slice(0, 119);
    while (anew.length < 200) anew.push(forgedAfter(anew.at(-1)));
    expect(faultOf(anew)).toEqual([200, 'last']);
  });

  test('also when it is that of another claim', () => {
    expect(faultOf(put(9, resealed(entryAt(9), { id: 'XXXXXXXXXXXXXXXX' })))).toEqual([9, 'other-claim']);
    expect(chainFault({ ...whole, claim: 'XXXXXXXXXXXXXXXX' })).toMatchObject({ place: 1, kind: 'other-claim' });
  });

  test('and a head that names another last entry does not hold', () => {
    const { journal } = whole;
    expect(chainFault({ claim, journal, head: { entries: 200, hash: entryAt(199).hash } })?.kind).toBe('last');
    expect(chainFault({ claim, journal, head: { entries: 201, hash: entryAt(200).hash } })?.kind).toBe('cut');
  });
});

test('the fault is told in both languages, with what is intact', () => {
  const fault = chainFault({ ...whole, journal: whole.journal.toSpliced(8, 1) });
  expect(fault && chainSentence(fault)).toEqual({
    zh: '第 9 条与第 8 条不衔接：原在此处的一条被删去。之前的 8 条完好。',
    en: 'Entry 9 does not follow entry 8: the entry that stood here is gone. The 8 before it are intact.',
  });
});
