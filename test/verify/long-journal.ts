import type { JournalEntry } from '../../shared/claim/journal.ts';
import { sealEntry } from '../../shared/claim/journal-chain.ts';

export const claim = '7K3M0Q2RZ8XW5B1D';

export type Chain = {
  readonly claim: string;
  readonly head: { entries: number; hash: string };
  journal: JournalEntry[];
};

const entryAfter = (previous: JournalEntry | undefined, reason: string): JournalEntry => {
  const number = (previous?.number ?? 0) + 1;
  const at = new Date(Date.UTC(2020, 0, 1, 0, number)).toISOString();
  return sealEntry({
    schema: 1,
    kind: 'claim',
    id: claim,
    number,
    act: 'give-opinion',
    from: number === 1 ? null : 'submitted',
    to: 'submitted',
    by: { person: 'zhao', name: '赵', role: 'reviewer', department: 'finance' },
    at,
    businessAt: at,
    businessOn: '2020-01-01',
    revision: number,
    detail: { agrees: true, amountFen: number },
    reason,
    idempotencyKey: `key-${number}`,
    requestHash: 'f'.repeat(64),
    previousHash: previous?.hash ?? null,
  });
};

/** A chain of so many entries, with the head that names the last. */
export const longChain = (count: number): Chain => {
  const journal: JournalEntry[] = [];
  for (let number = 1; number <= count; number += 1) journal.push(entryAfter(journal.at(-1), `第 ${number} 条`));
  return { claim, head: { entries: count, hash: journal.at(-1)?.hash ?? '' }, journal };
};

export const resealed = ({ hash: _hash, ...entry }: JournalEntry, change: Partial<JournalEntry>): JournalEntry =>
  sealEntry({ ...entry, ...change });

/** An entry that would follow this one. */
export const forgedAfter = (previous: JournalEntry | undefined): JournalEntry => entryAfter(previous, 'forged');
