import { staffRoles } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';

export const listDepartments: Act<'list-departments'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, staffRoles);
  return own.ok ? { ok: true, value: { departments: [...(await readDepartments(table)).values()] } } : own;
};
