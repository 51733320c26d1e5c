import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { persons } from '../../shared/store/aggregates.ts';
import { claimSubject } from '../../shared/store/people.ts';

/** Under these names the journal tells what no person did. */
const actsByItself: ReadonlySet<string> = new Set(['clock', 'installer', 'public', 'restore']);

export const registerPerson: Act<'register-person'> = async (stores, request) => {
  const { body } = request;
  const subjects = [...new Set(body.subjects)];
  return actAsStaff(stores, persons, body.id, 'administrator', request, (stored) =>
    stored || actsByItself.has(body.id)
      ? failed('already-exists', { what: body.id })
      : {
          ok: true,
          value: {
            act: 'register-person',
            head: { ...body, subjects, roles: [], bindings: [] },
            detail: { kind: body.kind, subjects },
            alongside: subjects.map((subject) => claimSubject(subject, body.id)),
          },
        },
  );
};
