import { type Round, windowIsOpen } from '../../shared/claim/round.ts';
import { rounds } from '../../shared/store/aggregates.ts';
import { readRoundVersion } from '../../shared/store/claim-store.ts';
import { readCollection } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** Rounds as published: what is being changed in the back office is not shown before its publication. */
export const publishedRounds = async (table: Table, today: string) => {
  const heads = (await readCollection(table, rounds, 'round', true)).map(({ head }) => head);
  const published = heads.filter(({ version }: Round) => version > 0);
  const versions = await Promise.all(published.map(({ id, version }) => readRoundVersion(table, id, version)));
  return versions.flatMap((version) => {
    if (!version) return [];
    const { title, policy, clauses, achievementYear, windowFrom, windowUntil } = version.content;
    const open = windowIsOpen(version.content, today);
    return [
      {
        id: version.round,
        version: version.version,
        title,
        policy,
        clauses,
        achievementYear,
        windowFrom,
        windowUntil,
        open,
      },
    ];
  });
};
