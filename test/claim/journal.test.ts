import { describe, expect, test } from 'vitest';
import { type JournalEntry, journalEntry, receiptOf } from '../../shared/claim/journal.ts';
import { firstBrokenEntry, sealEntry } from '../../shared/claim/journal-chain.ts';
import { journalOf, wholeLife } from './life-of-a-claim.ts';

const journal = journalOf('7K3M0Q2RZ8XW5B1D', wholeLife);

const entryAt = (at: number): JournalEntry => {
  const entry = journal[at];
  if (!entry) throw new Error(`no entry at ${at}`);
  return entry;
};

const replaced = (at: number, entry: JournalEntry): JournalEntry[] => journal.with(at, entry);

const resealed = ({ hash: _, ...entry }: JournalEntry, change: Partial<JournalEntry>): JournalEntry =>
  sealEntry({ ...entry, ...change });

/** One other value for every field of an entry. */
const changes: readonly Partial<JournalEntry>[] = [
  { kind: 'pot' },
  { id: '0000000000000000' },
  { number: 99 },
  { act: 'refuse' },
  { from: null },
  { to: 'draft' },
  { by: { person: 'another', name: '别人', role: 'auditor' } },
  { at: '2031-01-01T00:00:00.000Z' },
  { businessAt: '2031-01-01T00:00:00.000Z' },
  { businessOn: '2031-01-01' },
  { revision: 99 },
  { detail: { amountFen: 1 } },
  { reason: 'another reason' },
  { idempotencyKey: 'another key' },
  { requestHash: 'f'.repeat(64) },
  { previousHash: 'f'.repeat(64) },
  { hash: 'f'.repeat(64) },
];

describe('the chain of a journal', () => {
  test('holds when nobody touched it, and when nothing was written yet', () => {
    expect(firstBrokenEntry(journal)).toBeUndefined();
    expect(firstBrokenEntry([])).toBeUndefined();
  });

  test('holds after the way through the store, whatever order the fields come back in', () => {
    const back = journal.map((entry) =>
      journalEntry.parse(Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(entry))).reverse())),
    );
    expect(firstBrokenEntry(back)).toBeUndefined();
  });

  test.each(changes)('breaks at the entry in which this was put: %j', (change) => {
    for (const at of journal.keys()) {
      const entry = entryAt(at);
      if (Object.entries(change).every(([key, value]) => entry[key as keyof JournalEntry] === value)) continue;
      expect(firstBrokenEntry(replaced(at, { ...entry, ...change }))).toBe(at + 1);
    }
  });

  test('covers every field of an entry', () => {
    const named = changes.flatMap((change) => Object.keys(change));
    expect([...named, 'schema'].sort()).toEqual(Object.keys(journalEntry.shape).sort());
  });

  test('breaks at the next entry when a changed one was sealed anew', () => {
    for (const at of journal.keys()) {
      const forged = replaced(at, resealed(entryAt(at), { reason: 'forged' }));
      // The last entry has no next one: the hash on the claim's head tells.
      expect(firstBrokenEntry(forged)).toBe(at + 1 < journal.length ? at + 2 : undefined);
    }
  });

  test('breaks where an entry was taken out or two were exchanged', () => {
    for (const at of [...journal.keys()].slice(0, -1)) {
      expect(firstBrokenEntry(journal.toSpliced(at, 1))).toBe(at + 1);
      expect(firstBrokenEntry(journal.with(at, entryAt(at + 1)).with(at + 1, entryAt(at)))).toBe(at + 1);
    }
  });

  test('breaks where the numbers do not begin with 1, whoever sealed them', () => {
    expect(firstBrokenEntry([resealed(entryAt(0), { number: 2 })])).toBe(1);
  });

  test('breaks where an entry of another claim was put in', () => {
    const other = journalOf('2B8FJ4N6T0V9YCHA', wholeLife)[3];
    expect(other && firstBrokenEntry(replaced(3, other))).toBe(4);
  });
});

test('the answer of a command is made from its entry alone', () => {
  expect(receiptOf(entryAt(3))).toEqual({
    kind: 'claim',
    id: '7K3M0Q2RZ8XW5B1D',
    act: 'give-opinion',
    state: 'submitted',
    entry: 4,
    revision: 5,
    at: '2020-03-16T01:30:00.000Z',
  });
});
