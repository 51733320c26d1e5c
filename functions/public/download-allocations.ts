import type { Act } from '../../shared/http/act.ts';
import { allocationFile } from './allocation-files.ts';
import { readAllocations } from './read-allocations.ts';

export const downloadAllocations: Act<'download-allocations'> = async ({ table }, { path, query }) => ({
  ok: true,
  value: allocationFile(await readAllocations(table, path.year), query.format),
});
