import type { Moment } from '../claim/journal.ts';
import type { Alongside } from './aggregate.ts';
import { payoutLockKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/**
 * A restored table is always a new table with a name of its own. It brings this item along with the name of the table
 * it was copied from, so that nothing is paid from it until its books were checked.
 */
const openFor = (table: Table) => ({
  expression: '#table = :table',
  names: { '#table': 'table' },
  values: { ':table': table.name },
});

/** Part of every transaction that seals, and of the acts on a claim that wait for the books after a restore. */
export const payoutsOpen = (table: Table): Alongside => ({
  check: payoutLockKey,
  condition: openFor(table),
  otherwise: () => ({ code: 'payouts-locked' }),
});

/** For those who look on: the truth is in the transaction that pays. */
export const arePayoutsOpen = async (table: Table): Promise<boolean> =>
  (await table.get(payoutLockKey))?.table === table.name;

/** By the check of the books, when all of them hold. */
export const openPayouts = (table: Table, moment: Moment): { put: Item } => ({
  put: { ...payoutLockKey, schema: 1, table: table.name, openedAt: moment.at },
});

/** By whoever installs the platform, on a table that never paid. */
export const openFirst = (table: Table, moment: Moment): Alongside => ({
  ...openPayouts(table, moment),
  condition: { expression: 'attribute_not_exists(pk)' },
  otherwise: () => ({ code: 'already-exists', details: { what: table.name } }),
});
