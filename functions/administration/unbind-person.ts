import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnPerson } from './act-on-person.ts';

export const unbindPerson: Act<'unbind-person'> = async ({ table }, request) =>
  actOnPerson(table, request, (person) => {
    const { claimant: unbound } = request.path;
    const bindings = person.bindings.filter(({ claimant }) => claimant !== unbound);
    return bindings.length === person.bindings.length
      ? failed('not-found')
      : { ok: true, value: { act: 'unbind-person', head: { ...person, bindings }, detail: { claimant: unbound } } };
  });
