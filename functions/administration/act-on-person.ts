import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { moneyRoles, type Person } from '../../shared/claim/person.ts';
import { asStaff } from '../../shared/http/access.ts';
import { commandOf, type Request } from '../../shared/http/act.ts';
import { actOn, type Change } from '../../shared/store/aggregate.ts';
import { persons } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

type PersonRequest = Pick<Request<'bind-person'>, 'actor' | 'moment' | 'idempotencyKey' | 'requestHash'> & {
  readonly path: { readonly person: string };
};

/** An act of the administrator on another person; nobody changes his own roles or bindings. */
export const actOnPerson = async (
  table: Table,
  request: PersonRequest,
  decide: (person: Person) => Promise<Result<Change<Person>>> | Result<Change<Person>>,
): Promise<Result<Receipt>> => {
  const own = asStaff(request.actor, 'administrator');
  if (!own.ok) return own;
  const { person } = request.path;
  if (person === request.actor.person.id) return failed('own-work');
  return actOn(table, persons, person, commandOf(request, own.value), async (stored) => {
    if (!stored) return failed('not-found');
    const decided = await decide(stored.head);
    if (!decided.ok) return decided;
    return {
      ok: true,
      value: { ...decided.value, alongside: [...(decided.value.alongside ?? []), stillHolds(request.actor)] },
    };
  });
};

/** Who hands out roles holds none with money. */
export const rolesConflict = ({ roles, bindings }: Person): boolean => {
  const administers = roles.some(({ role }) => role === 'administrator');
  return administers && (bindings.length > 0 || roles.some(({ role }) => moneyRoles.includes(role)));
};
