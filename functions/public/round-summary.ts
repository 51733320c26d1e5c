import { type RoundVersion, windowIsOpen } from '../../shared/claim/round.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readRoundVersion } from '../../shared/store/claim-store.ts';
import { readCollection } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** Rounds as published: what is being changed in the back office is not shown before its publication. */
export const publishedVersions = async (table: Table): Promise<RoundVersion[]> => {
  const heads = (await readCollection(table, rounds, 'round', true)).map(({ head }) => head);
  const published = heads.filter(({ version }) => version > 0);
  const versions = await Promise.all(published.map(({ id, version }) => readRoundVersion(table, id, version)));
  return versions.flatMap((version) => version ?? []);
};

/** What everyone may know of a round; who signs for which amount stays inside. */
export const roundSummary = ({ round, version, content }: RoundVersion, today: string) => {
  const { tiers: _tiers, evidence: _evidence, extraDepartments: _departments, ...shown } = content;
  return { id: round, version, ...shown, open: windowIsOpen(content, today) };
};
