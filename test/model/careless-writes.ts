import { contentHash } from '../../shared/claim/content-hash.ts';
import type { Item, TableAction } from '../../shared/store/table.ts';
import {
  changing,
  during,
  isPut,
  isUpdate,
  keyOf,
  on,
  rewriting,
  type Sabotage,
  saying,
  trusting,
  withValues,
} from './sabotage.ts';

// Careless writes that take more than a line to make.

/** Believes what it read before the write, and adds without saying it again. */
export const readThenAdd: Sabotage = (table) => {
  const read = new Map<string, number>();
  return {
    ...table,
    get: async (key) => {
      const item = await table.get(key);
      if (key.pk.startsWith('POT#') && item) read.set(key.pk, Number(item.availableFen));
      return item;
    },
    transact: (actions) =>
      table.transact(
        actions.map((action) => {
          if (!isUpdate(action) || !on('POT#')(action)) return action;
          const needed = Number(action.condition.values?.[':availableFenNeeded'] ?? 0);
          return (read.get(action.update.pk) ?? 0) >= needed ? trusting(action) : action;
        }),
      ),
  };
};

/** A payable head is read as if it were kept without a set of persons, and `NOT contains` lets everybody pass. */
export const withoutHands: Sabotage = (table) => {
  const bare = (item: Item | undefined): Item | undefined =>
    item && String(item.pk).startsWith('CLAIM#') && item.state === 'payable' ? { ...item, approvers: [] } : item;
  const heads = changing(on('CLAIM#', 'HEAD'), (action) =>
    saying(action, (expression) =>
      expression.replaceAll(/ AND attribute_exists\(approvers\) AND NOT contains\(approvers, :me\)/g, ''),
    ),
  )(table);
  return {
    ...heads,
    get: async (key) => bare(await table.get(key)),
    getMany: async (keys) => (await table.getMany(keys)).map((item) => bare(item) ?? item),
  };
};

/** Believes a debt that is read to be larger than it is, and what comes in is written whatever is open. */
export const believesDebts: Sabotage = (table) => {
  const larger = (item: Item | undefined): Item | undefined =>
    item && on('CLAIMANT#', 'RECOVERY#')({ put: item })
      ? { ...item, orderedFen: Number(item.orderedFen) + 1, openFen: Number(item.openFen) + 1 }
      : item;
  const trusted = during('receive-recovery', changing(on('CLAIMANT#', 'RECOVERY#'), trusting))(table);
  return { ...trusted, get: async (key) => larger(await table.get(key)) };
};

let random = 0;

export const randomKeys = changing(on('KEY#', 'AWARD'), (action) => {
  random += 1;
  return isUpdate(action) ? { ...action, update: { ...action.update, pk: `KEY#madrid-trademark#${random}` } } : action;
});

export const unchained = changing(on('CLAIM#', 'J#'), (action) => {
  if (!isPut(action)) return action;
  const { pk, sk, collectionKey, collectionSort, hash: _, ...entry } = action.put;
  const alone = { ...entry, previousHash: null };
  return { ...action, put: { pk, sk, collectionKey, collectionSort, ...alone, hash: contentHash(alone) } };
});

export const forgetsKeys: Sabotage = (table) => ({
  ...table,
  partition: async (pk, prefix, filter) =>
    filter?.values?.[':key'] === undefined ? table.partition(pk, prefix, filter) : [],
});

const less = (values: Item, name: string, by: number): Item => ({ [name]: Number(values[name]) - by });

/** The fen that is left over from rounding goes to nobody. */
export const losesRemainder = during(
  'allocate',
  rewriting((actions) =>
    actions.map((action) => {
      const key = keyOf(action);
      if (isPut(action) && key.sk === 'HEAD')
        return {
          ...action,
          put: { ...action.put, allocatedFen: Math.floor(Number(action.put.allocatedFen) / 10) * 10 },
        };
      if (!isUpdate(action)) return action;
      const rest = Number(action.condition.values?.[':share'] ?? action.condition.values?.[':heldFen'] ?? 0) % 10;
      if (key.pk.startsWith('POT#'))
        return withValues(action, (values) => ({
          ...less(values, ':heldFen', rest),
          ...less(values, ':availableFen', -rest),
          ...less(values, ':availableFenNeeded', rest),
        }));
      return withValues(action, (values) => less(values, ':share', rest));
    }),
  ),
);

export const doubled = (name: string) => (action: TableAction) =>
  withValues(action, (values) => ({ [name]: 2 * Number(values[name]) }));
