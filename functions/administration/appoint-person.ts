import { failed } from '../../shared/claim/failure.ts';
import { hatWords } from '../../shared/claim/lifecycle-words.ts';
import { holdsRole, type Person, type Role } from '../../shared/claim/person.ts';
import type { Bilingual } from '../../shared/claim/shapes.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnPerson, rolesConflict } from './act-on-person.ts';
import { mustBeKnown } from './must-be-known.ts';

const heldWords = ({ name }: Person, role: Role): Bilingual => ({
  zh: `${name}的${hatWords[role].zh}职责`,
  en: `The role ${role} of ${name}`,
});

export const appointPerson: Act<'appoint-person'> = async ({ table }, request) =>
  actOnPerson(table, request, (person) => {
    const { role, department } = request.body;
    if (holdsRole(person, role, department)) return failed('already-exists', { what: heldWords(person, role) });
    // A program acts for a claimant; judging and paying is for people.
    if (person.kind === 'program') return failed('program-cannot-hold-role');
    const appointed = { role, ...(department && { department }), appointedOn: request.moment.businessOn };
    const head = { ...person, roles: [...person.roles, appointed] };
    if (rolesConflict(head)) return failed('role-conflict');
    return {
      ok: true,
      value: {
        act: 'appoint-person',
        head,
        detail: { role, department: department ?? null },
        alongside: department ? [mustBeKnown('department', department, 'department')] : [],
      },
    };
  });
