import { readHeads } from '../../shared/store/aggregate.ts';
import { persons } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

/** The names of these persons by their ids, for people who read who asked and who signed. */
export const namesOf = async (table: Table, ids: readonly string[]): Promise<Record<string, string>> => {
  const kept = await readHeads(table, persons, [...new Set(ids)]);
  return Object.fromEntries(kept.map(({ head }) => [head.id, head.name]));
};
