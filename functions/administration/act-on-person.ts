import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { moneyRoles, type Person } from '../../shared/claim/person.ts';
import { actAsStaff, type StaffRequest } from '../../shared/http/act-as-staff.ts';
import type { Change } from '../../shared/store/aggregate.ts';
import { persons } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

/** An act of the administrator on another person; nobody changes his own roles or bindings. */
export const actOnPerson = (
  table: Table,
  request: StaffRequest & { readonly path: { readonly person: string } },
  decide: (person: Person) => Result<Change<Person>>,
): Promise<Result<Receipt>> =>
  actAsStaff({ table }, persons, request.path.person, 'administrator', request, (stored) => {
    if (!stored) return failed('not-found');
    return stored.head.id === request.actor.person.id ? failed('own-work') : decide(stored.head);
  });

/** Who hands out roles holds none with money. */
export const rolesConflict = ({ roles, bindings }: Person): boolean => {
  const administers = roles.some(({ role }) => role === 'administrator');
  return administers && (bindings.length > 0 || roles.some(({ role }) => moneyRoles.includes(role)));
};
