import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { newestRoot } from '../../shared/store/root-store.ts';

export const readRoot: Act<'read-root'> = async ({ table, roots }, { actor, path }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const newest = await newestRoot(table);
  if (path.root > (newest?.number ?? 0)) return failed('not-found');
  return { ok: true, value: await roots.read(path.root) };
};
