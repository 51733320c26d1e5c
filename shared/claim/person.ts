import * as z from 'zod';
import { plainDate } from './shapes.ts';

export const staffRoles = ['reviewer', 'approver', 'finance', 'officer', 'administrator', 'auditor'] as const;

/** A role of the city's staff; a reviewer's is held for one department. */
export type Role = (typeof staffRoles)[number];

/** Roles that move money or set its tiers and rates; an administrator, who hands out roles, may hold none of them. */
export const moneyRoles: readonly Role[] = ['reviewer', 'approver', 'finance', 'officer'];

export const appointment = z.strictObject({
  role: z.enum(staffRoles),
  department: z.string().optional(),
  appointedOn: plainDate,
});

export const binding = z.strictObject({
  claimant: z.string(),
  as: z.enum(['clerk', 'agent', 'self']),
  until: plainDate.optional(),
});

export const personHead = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'program']),
  /** Sign-in names (the token's `sub`) of this person; several accounts are still one person. */
  subjects: z.array(z.string()),
  roles: z.array(appointment),
  bindings: z.array(binding),
});

export type Person = z.infer<typeof personHead>;
export type Binding = z.infer<typeof binding>;

/** Bound to the claimant now or once: no judge of its claims. */
export const isBoundTo = (person: Person, claimant: string): boolean =>
  person.bindings.some((binding) => binding.claimant === claimant);

export const holdsRole = (person: Person, role: Role, department?: string): boolean =>
  person.roles.some((held) => held.role === role && (department === undefined || held.department === department));

/** Approver and auditor see every claim, a reviewer those that his department is asked about. */
export const maySeeAsStaff = (person: Person, { departments }: { readonly departments: readonly string[] }): boolean =>
  holdsRole(person, 'approver') ||
  holdsRole(person, 'auditor') ||
  departments.some((department) => holdsRole(person, 'reviewer', department));

/** An agent's binding ends after its last day; a clerk's may be open. */
export const actsFor = (person: Person, claimant: string, today: string): Binding | undefined =>
  person.bindings.find((held) => held.claimant === claimant && (held.until === undefined || today <= held.until));
