import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { approveArea } from '../frame/root.ts';
import { awardsSearch } from '../parts/award/award-states.ts';
import { decisionsSearch } from './search.ts';

const decisions = createRoute({
  getParentRoute: () => approveArea,
  path: '/',
  validateSearch: decisionsSearch,
  component: lazyRouteComponent(() => import('./lists/decisions.tsx'), 'Decisions'),
});

const awards = createRoute({
  getParentRoute: () => approveArea,
  path: '/awards',
  staticData: { auditorReads: true },
  validateSearch: awardsSearch,
  component: lazyRouteComponent(() => import('./lists/awards.tsx'), 'Awards'),
});

const objections = createRoute({
  getParentRoute: () => approveArea,
  path: '/objections',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('../parts/objection/objections.tsx'), 'Objections'),
});

const objection = createRoute({
  getParentRoute: () => approveArea,
  path: '/objections/$claim/$objection',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./objection.tsx'), 'ObjectionPage'),
});

const claimant = createRoute({
  getParentRoute: () => approveArea,
  path: '/claimants/$claimant',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./claimant/claimant.tsx'), 'ClaimantPage'),
});

const claim = createRoute({
  getParentRoute: () => approveArea,
  path: '/$claim',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage'),
});

const giveBack = createRoute({
  getParentRoute: () => approveArea,
  path: '/$claim/return',
  component: lazyRouteComponent(() => import('./return/return.tsx'), 'ReturnPage'),
});

export const approveRoutes = [decisions, awards, objections, objection, claimant, claim, giveBack] as const;
