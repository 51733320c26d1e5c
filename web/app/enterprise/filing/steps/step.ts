import type { Issue } from '../../../parts/form/use-issues.ts';
import type { FormStep } from '../../form-link.tsx';

export const steps = ['claimant', 'facts', 'evidence', 'commitment', 'check'] as const satisfies readonly FormStep[];

export type Step = FormStep;

/** Where the place that an issue, a condition or a correction names is asked for; none: it is not asked, but known. */
export const stepOf = (path: string): Step | undefined => {
  if (path === 'commitment') return 'commitment';
  if (path.startsWith('evidence:')) return 'evidence';
  if (/^(account|contact|claimant|unitRegisteredInJinan)\b/.test(path)) return 'claimant';
  if (/^(eventOn|facts|fact:)/.test(path)) return 'facts';
  return undefined;
};

/** The field that takes the focus. An individual states where the unit of his award is registered. */
export const fieldOf = (path: string, individual: boolean): string => {
  if (path === 'claimant.registeredInJinan') return individual ? 'unitRegisteredInJinan' : 'claimant';
  if (path.startsWith('claimant')) return 'claimant';
  if (path === 'account') return 'account.accountNumber';
  return path;
};

/** An entry's fault is also its list's. */
export const isAt = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}[`) || path.startsWith(`${field}.`);

export const issuesOfStep = (issues: readonly Issue[], step: Step): Issue[] =>
  issues.filter(({ path }) => stepOf(path) === step);
