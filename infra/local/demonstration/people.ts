import type { Role } from '../../../shared/claim/person.ts';
import type { ClaimantName } from './enterprises.ts';

/** Clerks who work for enterprises of the demonstration and cannot sign in; the others are the personas. */
export const furtherClerks = [
  { id: 'clerk-zhao', name: '赵敏' },
  { id: 'clerk-li', name: '李悦' },
] as const;

type Appointment = { readonly person: string; readonly role: Role; readonly department?: string };

/** A refused claimant may ask for a review by others than those who judged before. */
const secondReviewers: readonly Appointment[] = [
  { person: 'reviewer-market-second', role: 'reviewer', department: 'market-supervision' },
  { person: 'reviewer-finance-second', role: 'reviewer', department: 'finance' },
];

export const appointments: readonly Appointment[] = [
  ...secondReviewers,
  { person: 'reviewer-market', role: 'reviewer', department: 'market-supervision' },
  { person: 'reviewer-science', role: 'reviewer', department: 'science' },
  { person: 'reviewer-commerce', role: 'reviewer', department: 'commerce' },
  { person: 'reviewer-industry', role: 'reviewer', department: 'industry-informatization' },
  { person: 'reviewer-finance', role: 'reviewer', department: 'finance' },
  { person: 'approver-lin', role: 'approver' },
  { person: 'approver-gao', role: 'approver' },
  { person: 'finance-bai', role: 'finance' },
  { person: 'finance-tang', role: 'finance' },
  { person: 'officer-he', role: 'officer' },
  { person: 'auditor-shi', role: 'auditor' },
];

/** Who judges first for a department: of two, the one named later. */
export const reviewerOf: Readonly<Record<string, string>> = Object.fromEntries(
  appointments.flatMap(({ person, department }) => (department === undefined ? [] : [[department, person]])),
);

/** Who files for a claimant; an agent's binding ends, so it has a last day. */
export const bindings: readonly { person: string; claimant: ClaimantName; as: 'clerk' | 'agent' | 'self' }[] = [
  { person: 'clerk-chen', claimant: 'software', as: 'clerk' },
  { person: 'clerk-chen', claimant: 'forging', as: 'clerk' },
  { person: 'clerk-sun', claimant: 'institute', as: 'clerk' },
  { person: 'clerk-sun', claimant: 'county', as: 'clerk' },
  { person: 'owner-zhou', claimant: 'workshop', as: 'clerk' },
  { person: 'agent-wu', claimant: 'medicine', as: 'agent' },
  { person: 'agent-wu', claimant: 'instruments', as: 'agent' },
  { person: 'agent-wu', claimant: 'sauces', as: 'agent' },
  { person: 'person-qian', claimant: 'qian', as: 'self' },
  { person: 'erp', claimant: 'logistics', as: 'clerk' },
  { person: 'clerk-zhao', claimant: 'materials', as: 'clerk' },
  { person: 'clerk-zhao', claimant: 'powder', as: 'clerk' },
  { person: 'clerk-zhao', claimant: 'steel', as: 'clerk' },
  { person: 'clerk-li', claimant: 'roses', as: 'clerk' },
  { person: 'clerk-li', claimant: 'textiles', as: 'clerk' },
  { person: 'clerk-li', claimant: 'branch', as: 'clerk' },
];

export const clerkOf = (claimant: ClaimantName): string => {
  const bound = bindings.find((each) => each.claimant === claimant);
  if (!bound) throw new Error(`Nobody acts for ${claimant}.`);
  return bound.person;
};
