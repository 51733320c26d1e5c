import { moneyRoles, type Person, type Role, staffRoles } from '../../../../shared/claim/person.ts';

/** Why some role is not open to a person; the platform says the same when it is tried all the same. */
export type Bar = 'program' | 'administrator' | 'money' | 'bound' | 'all';

const holds = ({ roles }: Person, role: Role): boolean => roles.some((held) => held.role === role);

export const heldMoneyRoles = ({ roles }: Person): Role[] =>
  moneyRoles.filter((money) => roles.some(({ role }) => role === money));

/** The roles a person may still be appointed to, and the reasons against the others. */
export const openRoles = (person: Person): { readonly open: readonly Role[]; readonly bars: readonly Bar[] } => {
  if (person.kind === 'program') return { open: [], bars: ['program'] };
  const administers = holds(person, 'administrator');
  const handlesMoney = heldMoneyRoles(person).length > 0;
  const bound = person.bindings.length > 0;
  const open = staffRoles.filter((role) => {
    if (role === 'administrator') return !administers && !handlesMoney && !bound;
    if (administers && moneyRoles.includes(role)) return false;
    // A reviewer may be so for several departments.
    return role === 'reviewer' || !holds(person, role);
  });
  const bars: Bar[] = administers ? ['administrator'] : handlesMoney ? ['money'] : bound ? ['bound'] : [];
  return { open, bars: open.length === 0 && bars.length === 0 ? ['all'] : bars };
};
