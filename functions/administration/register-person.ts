import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { persons } from '../../shared/store/aggregates.ts';
import { claimSubject, stillHolds } from '../../shared/store/people.ts';

export const registerPerson: Act<'register-person'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'administrator');
  if (!own.ok) return own;
  const subjects = [...new Set(body.subjects)];
  return actOn(table, persons, body.id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: body.id })
      : {
          ok: true,
          value: {
            act: 'register-person',
            head: { ...body, subjects, roles: [], bindings: [] },
            detail: { kind: body.kind, subjects },
            alongside: [...subjects.map((subject) => claimSubject(subject, body.id)), stillHolds(actor)],
          },
        },
  );
};
