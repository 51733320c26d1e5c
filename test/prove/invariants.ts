import { claimHead } from '../../shared/claim/claim.ts';
import { type JournalEntry, journalEntry } from '../../shared/claim/journal.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { potHead } from '../../shared/claim/pot-account.ts';
import { potBalances, potId } from '../../shared/money/pot.ts';
import type { Item } from '../../shared/store/table.ts';
import type { Snapshot } from './snapshot.ts';

const ownAttributes = /^(pk|sk|schema|revision|entries|chainHash|(claimant|queue|collection)(Key|Sort))$/;

const contentOf = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !ownAttributes.test(name)));

const entryOf = ({ schema, revision, ...item }: Item): JournalEntry =>
  journalEntry.parse({ ...contentOf(item), schema, revision });

/** Money that an approval took and nobody was paid yet, and money that went out. */
const holding = ['approved', 'in-notice', 'objected', 'payable', 'listed', 'payment-returned'];
const paidOut = ['paid', 'receipt-confirmed', 'recovering', 'recovered'];

const byPartition = (items: Iterable<Item>): Map<string, Item[]> => {
  const partitions = new Map<string, Item[]>();
  for (const item of items) {
    const partition = partitions.get(String(item.pk));
    if (partition) partition.push(item);
    else partitions.set(String(item.pk), [item]);
  }
  return partitions;
};

/** The journal of a head follows from entry to entry, and the head names its end. */
const chains = (partitions: Map<string, Item[]>): string[] =>
  [...partitions].flatMap(([pk, items]) => {
    const head = items.find(({ sk }) => sk === 'HEAD');
    const entries = items.filter(({ sk }) => String(sk).startsWith('J#')).map(entryOf);
    if (!head) return entries.length > 0 ? [`${pk} has a journal and no head`] : [];
    const broken = firstBrokenEntry(entries);
    const last = entries.at(-1)?.hash ?? null;
    return [
      ...(broken === undefined ? [] : [`entry ${broken} of ${pk} does not follow`]),
      ...(head.entries === entries.length ? [] : [`${pk} counts ${head.entries} entries of ${entries.length}`]),
      ...((head.chainHash ?? null) === last ? [] : [`${pk} names another last entry`]),
    ];
  });

/** Each pot balances, and holds and has paid what its claims say. */
const money = (heads: readonly Item[]): string[] => {
  const claims = heads
    .filter(({ pk }) => String(pk).startsWith('CLAIM#'))
    .map((item) => claimHead.parse(contentOf(item)));
  return heads
    .filter(({ pk }) => String(pk).startsWith('POT#'))
    .flatMap((item) => {
      const pot = potHead.parse(contentOf(item));
      const own = claims.filter(({ programme, fundYear }) => potId(programme, fundYear) === pot.id);
      const sum = (states: readonly string[]): number =>
        own.reduce(
          (fen, { state, allocatedFen, approvedFen }) =>
            fen + (states.includes(state) ? (allocatedFen ?? approvedFen ?? 0) : 0),
          0,
        );
      return [
        ...(potBalances(pot) ? [] : [`pot ${pot.id} does not balance`]),
        ...(pot.heldFen === sum(holding) ? [] : [`pot ${pot.id} holds ${pot.heldFen} for claims of ${sum(holding)}`]),
        ...(pot.paidFen === sum(paidOut) ? [] : [`pot ${pot.id} paid ${pot.paidFen} for claims of ${sum(paidOut)}`]),
      ];
    });
};

/** A row of a notice, or the payment of a line of a list. */
const lineOf = (item: Item): Item => (item.payment as Item | undefined) ?? item;

/** Count and total of a list or notice are those of its lines; a claim is a line of one live list at most. */
const lines = (partitions: Map<string, Item[]>): string[] => {
  const listed = new Map<string, string>();
  return [...partitions].flatMap(([pk, items]) => {
    const head = items.find(({ sk }) => sk === 'HEAD');
    if (!head || !/^(LIST|NOTICE)#/.test(pk)) return [];
    const own = items.filter(({ sk }) => /^(LINE|ROW)#/.test(String(sk))).map(lineOf);
    const total = own.reduce((fen, { amountFen }) => fen + Number(amountFen), 0);
    const twice = pk.startsWith('LIST#')
      ? own.flatMap(({ claim }) => {
          const other = listed.get(String(claim));
          listed.set(String(claim), pk);
          return other ? [`claim ${claim} is on ${other} and on ${pk}`] : [];
        })
      : [];
    return [
      ...(head.count === own.length ? [] : [`${pk} counts ${head.count} of ${own.length}`]),
      ...(head.totalFen === total ? [] : [`${pk} adds up to ${head.totalFen} and not to ${total}`]),
      ...twice,
    ];
  });
};

/** Whoever holds an award key has the award, and the other way round. */
const awards = (partitions: Map<string, Item[]>): string[] =>
  [...partitions].flatMap(([pk, items]) => {
    const held = items.find(({ sk }) => sk === 'AWARD');
    if (!pk.startsWith('KEY#') || !held || held.claim === undefined) return [];
    const award = partitions.get(`CLAIMANT#${held.claimant}`)?.some(({ sk }) => sk === `AWARD#${held.claim}`);
    return award ? [] : [`${pk} is held by claim ${held.claim}, which has no award`];
  });

/** What is wrong in a whole table; nothing when its books are in order. */
export const complaints = (snapshot: Snapshot): string[] => {
  const partitions = byPartition(snapshot.values());
  const heads = [...snapshot.values()].filter(({ sk }) => sk === 'HEAD');
  return [...chains(partitions), ...money(heads), ...lines(partitions), ...awards(partitions)];
};
