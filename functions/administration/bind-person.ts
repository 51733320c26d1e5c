import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnPerson, rolesConflict } from './act-on-person.ts';
import { mustBeKnown } from './must-be-known.ts';

export const bindPerson: Act<'bind-person'> = async ({ table }, request) =>
  actOnPerson(table, request, (person) => {
    const { body, moment } = request;
    if (body.until !== undefined && body.until < moment.businessOn)
      return failed('invalid-input', undefined, [{ path: 'until', code: 'past', value: body.until }]);
    const held = person.bindings.find(({ claimant }) => claimant === body.claimant);
    if (held && held.as === body.as && held.until === body.until)
      return failed('already-exists', { what: body.claimant });
    const bindings = [...person.bindings.filter(({ claimant }) => claimant !== body.claimant), body];
    const head = { ...person, bindings };
    if (rolesConflict(head)) return failed('role-conflict');
    return {
      ok: true,
      value: {
        act: 'bind-person',
        head,
        detail: { ...body },
        alongside: [mustBeKnown('claimant', body.claimant, 'claimant')],
      },
    };
  });
