import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { exports } from '../../shared/store/aggregates.ts';
import { exportShown } from './shown.ts';

export const viewExport: Act<'view-export'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, exports, path.export);
  if (stored?.head.list !== path.list) return failed('not-found');
  return { ok: true, value: exportShown(stored.head) };
};
