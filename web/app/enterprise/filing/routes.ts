import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { enterpriseArea } from '../../frame/root.ts';
import type { FormStep } from '../form-link.tsx';
import type { NewSearch } from './new/places.ts';

const newClaim = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims/new',
  // The calculator's answers come along under names of their own; each is read by its fact's schema.
  validateSearch: (search: Record<string, unknown>): NewSearch => search,
  component: lazyRouteComponent(() => import('./new-claim.tsx'), 'NewClaim'),
});

const submitted = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims/$claim/submitted',
  component: lazyRouteComponent(() => import('./submitted.tsx'), 'SubmittedPage'),
});

const edit = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims/$claim/edit',
  component: lazyRouteComponent(() => import('./filing-frame.tsx'), 'FilingFrame'),
});

type StepSearch = { readonly field?: string; readonly back?: 'check' | 'corrections' };

/** The field that takes the focus, and the page one goes back to. */
const stepSearch = ({ field, back }: Record<string, unknown>): StepSearch => ({
  ...(typeof field === 'string' && { field }),
  ...((back === 'check' || back === 'corrections') && { back }),
});

const step = <P extends FormStep>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => edit, path, validateSearch: stepSearch, component });

const first = createRoute({
  getParentRoute: () => edit,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/e/claims/$claim/edit/claimant' as '/e/claims/$claim', params: params as never });
  },
});

export const filingRoutes = [
  newClaim,
  submitted,
  edit.addChildren([
    first,
    step(
      'claimant',
      lazyRouteComponent(() => import('./steps/claimant.tsx'), 'ClaimantStep'),
    ),
    step(
      'facts',
      lazyRouteComponent(() => import('./steps/facts.tsx'), 'FactsStep'),
    ),
    step(
      'evidence',
      lazyRouteComponent(() => import('./evidence/evidence.tsx'), 'EvidenceStep'),
    ),
    step(
      'commitment',
      lazyRouteComponent(() => import('./steps/commitment.tsx'), 'CommitmentStep'),
    ),
    step(
      'check',
      lazyRouteComponent(() => import('./check/check.tsx'), 'CheckStep'),
    ),
  ]),
] as const;
