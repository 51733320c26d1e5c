import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { type ClaimState, claimStates } from '../../../shared/claim/lifecycle.ts';
import { enterpriseArea } from '../frame/root.ts';
import { filingRoutes } from './filing/routes.ts';

type OfClaimant = { readonly claimant?: string };

/** For whom a page is, where one person acts for several. */
const ofClaimant = ({ claimant }: Record<string, unknown>): OfClaimant =>
  typeof claimant === 'string' ? { claimant } : {};

const kept = { middlewares: [retainSearchParams<OfClaimant>(['claimant'])] };

const home = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/',
  validateSearch: ofClaimant,
  search: kept,
  component: lazyRouteComponent(() => import('./home/home.tsx'), 'Home'),
});

const claims = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims',
  validateSearch: (search: Record<string, unknown>): OfClaimant & { readonly state?: ClaimState } => {
    const state = claimStates.find((known) => known === search.state);
    return { ...ofClaimant(search), ...(state && { state }) };
  },
  search: kept,
  component: lazyRouteComponent(() => import('./home/claims.tsx'), 'Claims'),
});

const claim = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims/$claim',
  component: lazyRouteComponent(() => import('./claim/claim.tsx'), 'Claim'),
});

const corrections = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/claims/$claim/corrections',
  component: lazyRouteComponent(() => import('./claim/corrections.tsx'), 'Corrections'),
});

const account = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/account',
  validateSearch: ofClaimant,
  search: kept,
  component: lazyRouteComponent(() => import('./account/account.tsx'), 'Account'),
});

const profile = createRoute({
  getParentRoute: () => enterpriseArea,
  path: '/profile',
  validateSearch: ofClaimant,
  search: kept,
  component: lazyRouteComponent(() => import('./account/profile.tsx'), 'Profile'),
});

export const enterpriseRoutes = [home, claims, claim, corrections, account, profile, ...filingRoutes] as const;
