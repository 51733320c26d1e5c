import type { Area } from './areas.ts';
import type { zh } from './words/zh.ts';

/** The pages of each staff area that its menu leads to. */
export const menus = {
  enterprise: [
    { to: '/e', word: 'ownHome' },
    { to: '/e/claims', word: 'ownClaims' },
    { to: '/e/account', word: 'ownAccount' },
    { to: '/e/profile', word: 'ownProfile' },
  ],
  review: [{ to: '/review', word: 'queue' }],
  approve: [
    { to: '/approve', word: 'decisions' },
    { to: '/approve/objections', word: 'objections' },
    { to: '/approve/awards', word: 'awards' },
  ],
  finance: [
    { to: '/finance', word: 'pots' },
    { to: '/finance/lists', word: 'payoutLists' },
    { to: '/finance/accounts', word: 'accounts' },
    { to: '/finance/recoveries', word: 'recoveries' },
    { to: '/finance/payer', word: 'payer' },
  ],
  officer: [
    { to: '/officer/rounds', word: 'rounds' },
    { to: '/officer/schemes', word: 'schemes' },
    { to: '/officer/notices', word: 'notices' },
    { to: '/officer/objections', word: 'objections' },
    { to: '/officer/awards', word: 'awards' },
    { to: '/officer/targets', word: 'targets' },
    { to: '/officer/register', word: 'register' },
  ],
  administration: [
    { to: '/administration', word: 'claimants' },
    { to: '/administration/persons', word: 'persons' },
    { to: '/administration/departments', word: 'departments' },
  ],
  audit: [
    { to: '/audit', word: 'auditedClaims' },
    { to: '/audit/days', word: 'roots' },
    { to: '/approve/awards', word: 'awards' },
    { to: '/approve/objections', word: 'objections' },
    { to: '/finance', word: 'pots' },
    { to: '/finance/lists', word: 'payoutLists' },
    { to: '/finance/accounts', word: 'accounts' },
    { to: '/finance/recoveries', word: 'recoveries' },
    { to: '/officer/register', word: 'register' },
    { to: '/officer/targets', word: 'targets' },
  ],
} as const satisfies Readonly<
  Record<Area, readonly { readonly to: string; readonly word: keyof (typeof zh)['pages'] }[]>
>;
