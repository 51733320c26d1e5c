import type { RoundVersion } from '../../shared/claim/round.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readRoundVersion } from '../../shared/store/claim-store.ts';
import { readCollection } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** Every round that was published, in the version in force. */
export const publishedRounds = async (table: Table): Promise<RoundVersion[]> => {
  const heads = (await readCollection(table, rounds, 'round', true)).map(({ head }) => head);
  const published = heads.filter(({ version }) => version > 0);
  const versions = await Promise.all(published.map(({ id, version }) => readRoundVersion(table, id, version)));
  return versions.flatMap((version) => version ?? []);
};
