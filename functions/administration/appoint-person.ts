import { failed } from '../../shared/claim/failure.ts';
import { holdsRole } from '../../shared/claim/person.ts';
import type { Act } from '../../shared/http/act.ts';
import { mustExist } from '../../shared/store/aggregate.ts';
import { actOnPerson, rolesConflict } from './act-on-person.ts';

export const appointPerson: Act<'appoint-person'> = async ({ table }, request) =>
  actOnPerson(table, request, (person) => {
    const { role, department } = request.body;
    if (holdsRole(person, role, department)) return failed('already-exists', { what: role });
    // A program acts for a claimant; judging and paying is for people.
    if (person.kind === 'program') return failed('role-conflict');
    const appointed = { role, ...(department && { department }), appointedOn: request.moment.businessOn };
    const head = { ...person, roles: [...person.roles, appointed] };
    if (rolesConflict(head)) return failed('role-conflict');
    return {
      ok: true,
      value: {
        act: 'appoint-person',
        head,
        detail: { role, department: department ?? null },
        alongside: department ? [mustExist('department', department)] : [],
      },
    };
  });
