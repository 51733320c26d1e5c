import { textHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { allocationFile } from './allocation-files.ts';
import { readAllocations, totalsOf } from './read-allocations.ts';

export const viewAllocations: Act<'view-allocations'> = async ({ table }, { path, query }) => {
  const { programme, clause, county, limit, after } = query;
  const allocations = await readAllocations(table, path.year);
  const rows = allocations.rows.filter(
    (row) =>
      (programme === undefined || row.programme === programme) &&
      (clause === undefined || row.clause === clause) &&
      (county === undefined || row.county === county),
  );
  const last = after === undefined ? -1 : rows.findIndex(({ claim }) => claim === after);
  if (after !== undefined && last < 0)
    return failed('invalid-input', undefined, [{ path: 'query.after', code: 'not-known', value: after }]);
  const items = rows.slice(last + 1, last + 1 + limit);
  const end = items.at(-1);
  return {
    ok: true,
    value: {
      year: allocations.year,
      lastChangedOn: allocations.lastChangedOn,
      items,
      ...(end && last + 1 + limit < rows.length && { next: end.claim }),
      count: rows.length,
      totals: totalsOf(rows),
      corrections: rows.filter(({ recoveryFen }) => recoveryFen !== undefined),
      counties: [...new Set(allocations.rows.flatMap(({ county }) => county ?? []))].sort(),
      clauses: allocations.totals.map(({ clause: id, clauseTitle: title }) => ({ id, title })),
      dataHash: textHash(allocationFile(allocations, 'json').text),
      csvHash: textHash(allocationFile(allocations, 'csv').text),
    },
  };
};
