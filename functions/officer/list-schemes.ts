import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readSchemes } from '../../shared/store/claim-store.ts';

export const listSchemes: Act<'list-schemes'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  return own.ok ? { ok: true, value: { schemes: await readSchemes(table) } } : own;
};
