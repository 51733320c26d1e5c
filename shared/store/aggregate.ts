import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import { type Failure, failed, type Result } from '../claim/failure.ts';
import {
  type ActedBy,
  type JournalEntry,
  journalEntry,
  type Moment,
  type Receipt,
  receiptOf,
} from '../claim/journal.ts';
import { sealEntry } from '../claim/journal-chain.ts';
import { type AggregateName, entryIndex, entryKey, entryPrefix, headKey, partitions } from './keys.ts';
import type { Condition, Item, Table, TableAction } from './table.ts';

/** A thing with a head, a revision and a journal: a claim, a round, a pot, a list, a person. */
export type Aggregate<Head> = {
  readonly kind: AggregateName;
  readonly schema: z.ZodType<Head>;
  /** The word for where it stands, written into the journal. */
  readonly stateOf: (head: Head) => string;
  readonly indexesOf?: (head: Head) => Item;
};

export type Stored<Head> = {
  readonly head: Head;
  readonly revision: number;
  readonly entries: number;
  readonly chainHash: string | null;
};

/** A command as it reached us: who, when, and the key under which it may be repeated. */
export type Command = {
  readonly by: ActedBy;
  readonly moment: Moment;
  readonly idempotencyKey: string;
  readonly requestHash: string;
};

/** A step of an act that takes several, under a key that no caller can send: his has no space. */
export const stepOf = <C extends Pick<Command, 'idempotencyKey'>>(command: C, step: string): C => ({
  ...command,
  idempotencyKey: `${command.idempotencyKey} ${step}`,
});

/** An action of the same transaction, and what its failing means; without one: read again and decide anew. */
export type Alongside = TableAction & { readonly otherwise?: (found: Item | undefined) => Failure };

export type Change<Head> = {
  readonly act: string;
  readonly head: Head;
  readonly detail: Record<string, unknown>;
  readonly reason?: string;
  readonly alongside?: readonly Alongside[];
  /** Said again by the write, beside the revision. */
  readonly guard?: Condition;
  /**
   * Writes the head by an expression instead of as a whole, where others move its counters at the same time;
   * an empty `set` leaves the content as it is.
   */
  readonly update?: { readonly set: string; readonly remove?: string; readonly values: Item };
};

/** Part of a transaction: what is named here is in the table. */
export const mustExist = (kind: AggregateName, id: string): Alongside => ({
  check: headKey(kind, id),
  condition: { expression: 'attribute_exists(pk)' },
  otherwise: () => ({ code: 'not-found' }),
});

const ownAttributes = new Set(['pk', 'sk', 'schema', 'revision', 'entries', 'chainHash']);

const isIndexAttribute = (name: string): boolean => /^(claimant|queue|collection)(Key|Sort)$/.test(name);

export const storedOf = <Head>(aggregate: Aggregate<Head>, item: Item): Stored<Head> => {
  const content = Object.fromEntries(
    Object.entries(item).filter(([name]) => !ownAttributes.has(name) && !isIndexAttribute(name)),
  );
  return {
    head: aggregate.schema.parse(content),
    revision: Number(item.revision),
    entries: Number(item.entries),
    chainHash: (item.chainHash as string | null | undefined) ?? null,
  };
};

export const headItem = <Head>(aggregate: Aggregate<Head>, id: string, stored: Stored<Head>): { put: Item } => ({
  put: {
    ...headKey(aggregate.kind, id),
    schema: 1,
    ...(aggregate.schema.parse(stored.head) as Item),
    revision: stored.revision,
    entries: stored.entries,
    chainHash: stored.chainHash,
    ...aggregate.indexesOf?.(stored.head),
  },
});

export const readHead = async <Head>(
  table: Table,
  aggregate: Aggregate<Head>,
  id: string,
): Promise<Stored<Head> | undefined> => {
  const item = await table.get(headKey(aggregate.kind, id));
  return item && storedOf(aggregate, item);
};

/** Heads by id, in the order asked; the ids that are gone are left out. */
export const readHeads = async <Head>(
  table: Table,
  aggregate: Aggregate<Head>,
  ids: readonly string[],
): Promise<Stored<Head>[]> => {
  const items = await table.getMany(ids.map((id) => headKey(aggregate.kind, id)));
  const byPartition = new Map(items.map((item) => [item.pk, item]));
  return ids.flatMap((id) => {
    const item = byPartition.get(partitions[aggregate.kind](id));
    return item ? [storedOf(aggregate, item)] : [];
  });
};

export const entryOf = ({
  pk: _pk,
  sk: _sk,
  collectionKey: _key,
  collectionSort: _sort,
  ...content
}: Item): JournalEntry => journalEntry.parse(content);

export const readJournal = async (table: Table, kind: AggregateName, id: string): Promise<JournalEntry[]> =>
  (await table.partition(partitions[kind](id), entryPrefix)).map(entryOf);

/** What a repeated command is answered from: the entry its first run left. */
export const earlierEntry = async (
  table: Table,
  kind: AggregateName,
  id: string,
  { idempotencyKey, by }: Command,
): Promise<JournalEntry | undefined> => {
  const [item] = await table.partition(partitions[kind](id), entryPrefix, {
    expression: 'idempotencyKey = :key AND #by.person = :person',
    names: { '#by': 'by' },
    values: { ':key': idempotencyKey, ':person': by.person },
  });
  return item && entryOf(item);
};

const answerAgain = (entry: JournalEntry, { requestHash, idempotencyKey }: Command): Result<Receipt> =>
  entry.requestHash === requestHash
    ? { ok: true, value: receiptOf(entry) }
    : failed('idempotency-key-reused', { idempotencyKey });

/** The answer of an act of several steps whose first run is noted in the journal; undefined when none is. */
export const answerOnce = async <T>(
  table: Table,
  kind: AggregateName,
  id: string,
  command: Command,
  answer: (entry: JournalEntry) => T,
): Promise<Result<T> | undefined> => {
  const entry = await earlierEntry(table, kind, id, command);
  if (!entry) return undefined;
  const again = answerAgain(entry, command);
  return again.ok ? { ok: true, value: answer(entry) } : again;
};

type Written = { readonly entry: JournalEntry; readonly actions: readonly TableAction[] };

/** Head and entry of one act, for a transaction that holds only while the head is as it was read. */
const writesOf = <Head extends object>(
  aggregate: Aggregate<Head>,
  id: string,
  stored: Stored<Head> | undefined,
  command: Command,
  change: Omit<Change<Head>, 'alongside'>,
): Written => {
  const { act, head, detail, reason, guard, update } = change;
  const entry = sealEntry({
    schema: 1,
    kind: aggregate.kind,
    id,
    number: (stored?.entries ?? 0) + 1,
    act,
    from: stored ? aggregate.stateOf(stored.head) : null,
    to: aggregate.stateOf(head),
    by: command.by,
    ...command.moment,
    revision: (stored?.revision ?? 0) + 1,
    detail,
    ...(reason !== undefined && { reason }),
    idempotencyKey: command.idempotencyKey,
    requestHash: command.requestHash,
    previousHash: stored?.chainHash ?? null,
  });
  const next = { head, revision: entry.revision, entries: entry.number, chainHash: entry.hash };
  const condition: Condition = stored
    ? {
        expression: `attribute_exists(pk) AND revision = :revision${guard ? ` AND ${guard.expression}` : ''}`,
        values: { ':revision': stored.revision, ...guard?.values },
        ...(guard?.names && { names: guard.names }),
      }
    : { expression: 'attribute_not_exists(pk)' };
  const headAction: TableAction = update
    ? {
        update: headKey(aggregate.kind, id),
        set: `SET revision = :next, entries = :entries, chainHash = :hash${update.set && `, ${update.set}`}${update.remove ? ` REMOVE ${update.remove}` : ''}`,
        condition: {
          ...condition,
          values: {
            ...condition.values,
            ':next': next.revision,
            ':entries': next.entries,
            ':hash': next.chainHash,
            ...update.values,
          },
        },
      }
    : { ...headItem(aggregate, id, next), condition };
  const entryAction: TableAction = {
    put: { ...entryKey(aggregate.kind, id, entry.number), ...entry, ...entryIndex(entry) },
    condition: { expression: 'attribute_not_exists(pk)' },
  };
  return { entry, actions: [headAction, entryAction] };
};

/** An act on a second aggregate within the transaction of the first; if its head moved, all is decided anew. */
export const actBeside = <Head extends object>(
  ...act: [...place: Parameters<typeof writesOf<Head>>]
): readonly Alongside[] => writesOf(...act).actions;

const attempts = 20;

/**
 * Runs a command on one aggregate: reads it, lets `decide` make the change, and writes head, journal entry and all
 * that goes with them in one transaction that holds only if nothing moved meanwhile; otherwise reads and decides again.
 * A command whose key the journal already holds is answered from there.
 */
export const actOn = async <Head extends object>(
  table: Table,
  aggregate: Aggregate<Head>,
  id: string,
  command: Command,
  decide: (stored: Stored<Head> | undefined) => Promise<Result<Change<Head>>> | Result<Change<Head>>,
): Promise<Result<Receipt>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(Math.random() * Math.min(400, 10 * 2 ** attempt));
    // In this order: had this very command been done after the journal was read, its head would have moved since.
    const stored = await readHead(table, aggregate, id);
    const earlier = await earlierEntry(table, aggregate.kind, id, command);
    if (earlier) return answerAgain(earlier, command);
    const decided = await decide(stored);
    if (!decided.ok) {
      // What stood against it may have come about while it was being decided, perhaps by this very command.
      const [now, late] = await Promise.all([
        readHead(table, aggregate, id),
        earlierEntry(table, aggregate.kind, id, command),
      ]);
      if (late) return answerAgain(late, command);
      if (now?.revision === stored?.revision) return decided;
      continue;
    }
    const { alongside = [] } = decided.value;
    const { entry, actions } = writesOf(aggregate, id, stored, command, decided.value);
    const outcome = await table.transact([...actions, ...alongside]);
    if (outcome.written) return { ok: true, value: receiptOf(entry) };
    const headMoved = outcome.stopped.some(({ place }) => place < actions.length);
    if (headMoved) continue;
    // The order of `alongside` is the order in which causes are told: award keys before caps before the pot.
    const [first] = [...outcome.stopped].sort((a, b) => a.place - b.place);
    const otherwise = first && alongside[first.place - actions.length]?.otherwise;
    if (first && otherwise) return { ok: false, failure: otherwise(first.found) };
  }
  return failed('busy');
};
