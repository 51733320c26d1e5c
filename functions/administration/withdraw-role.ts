import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnPerson } from './act-on-person.ts';

export const withdrawRole: Act<'withdraw-role'> = async ({ table }, request) =>
  actOnPerson(table, request, (person) => {
    const { role } = request.path;
    const { department } = request.query;
    const kept = person.roles.filter(
      (held) => held.role !== role || (department !== undefined && held.department !== department),
    );
    return kept.length === person.roles.length
      ? failed('not-found')
      : {
          ok: true,
          value: {
            act: 'withdraw-role',
            head: { ...person, roles: kept },
            detail: { role, department: department ?? null },
          },
        };
  });
