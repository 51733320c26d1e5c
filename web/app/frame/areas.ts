import type { Role } from '../../../shared/claim/person.ts';
import type { Me } from '../session/me.ts';
import type { Density } from '../theme.ts';

export const areas = ['enterprise', 'review', 'approve', 'finance', 'officer', 'administration', 'audit'] as const;

export type Area = (typeof areas)[number];

export const areaPaths = {
  enterprise: '/e',
  review: '/review',
  approve: '/approve',
  finance: '/finance',
  officer: '/officer',
  administration: '/administration',
  audit: '/audit',
} as const satisfies Readonly<Record<Area, string>>;

const areaOfRole: Readonly<Record<Role, Area>> = {
  reviewer: 'review',
  approver: 'approve',
  finance: 'finance',
  officer: 'officer',
  administrator: 'administration',
  auditor: 'audit',
};

export const densityOf = (area: Area): Density => (area === 'enterprise' ? 'enterprise' : 'staff');

/** The areas open to a person, in the order of the top bar. */
export const areasOf = ({ roles, bindings }: Me): Area[] => {
  const open = new Set(roles.map(({ role }) => areaOfRole[role]));
  return areas.filter((area) => (area === 'enterprise' ? bindings.length > 0 : open.has(area)));
};
