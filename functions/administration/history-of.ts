import { readJournal } from '../../shared/store/aggregate.ts';
import type { Table } from '../../shared/store/table.ts';

/** Acts of the administrator, whose particulars he sees; of others' acts he sees that they were done. */
const own: ReadonlySet<string> = new Set([
  'admit-claimant',
  'change-registration',
  'register-person',
  'appoint-first-administrator',
  'appoint-person',
  'withdraw-role',
  'bind-person',
  'unbind-person',
]);

export const historyOf = async (table: Table, kind: 'claimant' | 'person', id: string) =>
  (await readJournal(table, kind, id)).map(({ number, act, by, at, businessOn, detail }) => ({
    number,
    act,
    by: by.name,
    at,
    on: businessOn,
    detail: own.has(act) ? detail : {},
  }));
