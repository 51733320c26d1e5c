import { shanghaiDate } from '../calendar/plain-date.ts';
import { contentHash } from '../claim/content-hash.ts';
import type { JournalEntry } from '../claim/journal.ts';

/** Every key of the table is built here and nowhere else. */
export type Key = { readonly pk: string; readonly sk: string };

const numbered = (number: number): string => String(number).padStart(6, '0');

export const partitions = {
  claim: (id: string) => `CLAIM#${id}`,
  claimant: (id: string) => `CLAIMANT#${id}`,
  person: (id: string) => `PERSON#${id}`,
  round: (id: string) => `ROUND#${id}`,
  scheme: (id: string) => `SCHEME#${id}`,
  department: (id: string) => `DEPARTMENT#${id}`,
  pot: (id: string) => `POT#${id}`,
  appropriation: (id: string) => `APPROPRIATION#${id}`,
  notice: (id: string) => `NOTICE#${id}`,
  list: (id: string) => `LIST#${id}`,
  export: (id: string) => `EXPORT#${id}`,
  payer: (id: string) => `PAYER#${id}`,
  answer: (id: string) => `ANSWER#${id}`,
  allocation: (id: string) => `ALLOCATION#${id}`,
  target: (id: string) => `TARGET#${id}`,
} as const;

export type AggregateName = keyof typeof partitions;

export const head = 'HEAD';

export const headKey = (kind: AggregateName, id: string): Key => ({ pk: partitions[kind](id), sk: head });

export const entryPrefix = 'J#';

export const entryKey = (kind: AggregateName, id: string, number: number): Key => ({
  pk: partitions[kind](id),
  sk: `${entryPrefix}${numbered(number)}`,
});

export const draftKey = (claim: string): Key => ({ pk: partitions.claim(claim), sk: 'DRAFT' });

export const filingKey = (claim: string, number: number): Key => ({
  pk: partitions.claim(claim),
  sk: `FILED#${numbered(number)}`,
});

export const decisionKey = (claim: string, number: number): Key => ({
  pk: partitions.claim(claim),
  sk: `DECIDED#${numbered(number)}`,
});

export const evidencePrefix = 'EVIDENCE#';

export const evidenceKey = (claim: string, id: string): Key => ({
  pk: partitions.claim(claim),
  sk: `${evidencePrefix}${id}`,
});

export const objectionPrefix = 'OBJECTION#';

export const objectionKey = (claim: string, number: number): Key => ({
  pk: partitions.claim(claim),
  sk: `${objectionPrefix}${numbered(number)}`,
});

/** An account named after the bank gave a payment back, by its number. */
export const accountKey = (claim: string, number: number): Key => ({
  pk: partitions.claim(claim),
  sk: `ACCOUNT#${numbered(number)}`,
});

/** There when a restored table did not know that the claim had been sealed on a list. */
export const sealedElsewhereKey = (claim: string): Key => ({ pk: partitions.claim(claim), sk: 'SEALED-ELSEWHERE' });

export const queuePrefix = 'QUEUE#';

export const queueKey = (claim: string, department: string): Key => ({
  pk: partitions.claim(claim),
  sk: `${queuePrefix}${department}`,
});

export const contestedPrefix = 'CONTESTED#';

/** Another claim was filed for the same achievement. */
export const contestedKey = (claim: string, other: string): Key => ({
  pk: partitions.claim(claim),
  sk: `${contestedPrefix}${other}`,
});

export const awardPrefix = 'AWARD#';

export const awardKey = (claimant: string, claim: string): Key => ({
  pk: partitions.claimant(claimant),
  sk: `${awardPrefix}${claim}`,
});

/** The claimant's awards as a whole: its version moves with each award, so an assessment can be tied to it. */
export const awardsKey = (claimant: string): Key => ({ pk: partitions.claimant(claimant), sk: 'AWARDS' });

// A key of the table takes 2,048 bytes; normalising may make long words longer.
const keyPartition = (clause: string, value: string): string =>
  `KEY#${clause}#${value.length > 300 ? contentHash(value) : value}`;

/** What may be awarded once only, whoever claims it: who holds it now, and who held it before. */
export const takenKey = (clause: string, value: string): Key => ({ pk: keyPartition(clause, value), sk: 'AWARD' });

export const contenderPrefix = 'CLAIM#';

/** A claim that was filed for a key, whether or not it holds it. */
export const contenderKey = (clause: string, value: string, claim: string): Key => ({
  pk: keyPartition(clause, value),
  sk: `${contenderPrefix}${claim}`,
});

export const recoveryPrefix = 'RECOVERY#';

/** Beside the claimant, so that one consistent query finds all it has to pay back. */
export const debtKey = (claimant: string, claim: string): Key => ({
  pk: partitions.claimant(claimant),
  sk: `${recoveryPrefix}${claim}`,
});

export const debtReceiptPrefix = 'RECEIPT#';

/** What came in for a debt, written once: `id` is where it came from. */
export const debtReceiptKey = (claimant: string, claim: string, id: string): Key => ({
  pk: partitions.claimant(claimant),
  sk: `${debtReceiptPrefix}${claim}#${id}`,
});

export const subjectKey = (subject: string): Key => ({ pk: `SUBJECT#${subject}`, sk: 'PERSON' });

/** One claimant an ID number. ID numbers are few enough to be tried one by one, hence the salt in the hash. */
export const identityKey = (salt: string, idNumber: string): Key => ({
  pk: `IDENTITY#${contentHash([salt, idNumber])}`,
  sk: 'CLAIMANT',
});

export const identitySaltKey: Key = { pk: 'SALT#identity', sk: 'SALT' };

export const roundVersionKey = (round: string, version: number): Key => ({
  pk: partitions.round(round),
  sk: `VERSION#${numbered(version)}`,
});

export const rowPrefix = 'ROW#';

export const noticeRowKey = (notice: string, claim: string): Key => ({
  pk: partitions.notice(notice),
  sk: `${rowPrefix}${claim}`,
});

export const openNoticeKey = (round: string): Key => ({ pk: partitions.round(round), sk: 'OPEN-NOTICE' });

/** Which notice a command finished that was opened by another command. */
export const finishedNoticeKey = (own: string): Key => ({ pk: partitions.notice(own), sk: 'FINISHED' });

export const linePrefix = 'LINE#';

export const lineKey = (list: string, claim: string): Key => ({
  pk: partitions.list(list),
  sk: `${linePrefix}${claim}`,
});

export const sharePrefix = 'SHARE#';

export const shareKey = (allocation: string, claim: string): Key => ({
  pk: partitions.allocation(allocation),
  sk: `${sharePrefix}${claim}`,
});

export const settledPrefix = 'SETTLED#';

/** What became of a line of a sealed list; the line itself never changes again. */
export const settledKey = (list: string, claim: string): Key => ({
  pk: partitions.list(list),
  sk: `${settledPrefix}${claim}`,
});

/** Says for which table payouts are open. */
export const payoutLockKey: Key = { pk: 'PAYOUTS', sk: 'OPEN' };

/** What was sealed, written once. */
export const sealKey = (list: string): Key => ({ pk: partitions.list(list), sk: 'SEAL' });

export const clockKey: Key = { pk: 'CLOCK', sk: 'OFFSET' };

const shards = 4;

/** Spreads one busy index partition over a few. */
export const shardOf = (id: string): number => {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % shards;
};

export const shardsOf = (key: string): string[] => Array.from({ length: shards }, (_, shard) => `${key}#${shard}`);

export const sharded = (key: string, id: string): string => `${key}#${shardOf(id)}`;

export const entryDayKeys = (day: string): string[] => shardsOf(`entries#${day}`);

/** Where the entries of one Shanghai day are found, whatever they are about: by real time, then by what was changed. */
export const entryIndex = ({ at, kind, id, number }: Pick<JournalEntry, 'at' | 'kind' | 'id' | 'number'>) => ({
  collectionKey: sharded(`entries#${shanghaiDate(new Date(at))}`, id),
  collectionSort: `${at}#${kind}#${id}#${number}`,
});

const rootPartition = 'ROOT';

export const rootPrefix = { pk: rootPartition, prefix: 'N#' } as const;

export const rootKey = (number: number): Key => ({ pk: rootPartition, sk: `${rootPrefix.prefix}${numbered(number)}` });

export const newestRootKey: Key = { pk: rootPartition, sk: 'NEWEST' };
