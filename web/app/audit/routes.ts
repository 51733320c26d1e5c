import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { plainDate } from '../../../shared/claim/shapes.ts';
import { auditArea } from '../frame/root.ts';
import { auditSearch } from './search.ts';

const claims = createRoute({
  getParentRoute: () => auditArea,
  path: '/',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./claims.tsx'), 'Claims'),
});

const claim = createRoute({
  getParentRoute: () => auditArea,
  path: '/claims/$claim',
  component: lazyRouteComponent(() => import('./claim/claim.tsx'), 'ClaimPage'),
});

const days = createRoute({
  getParentRoute: () => auditArea,
  path: '/days',
  component: lazyRouteComponent(() => import('./days/days.tsx'), 'Days'),
});

const day = createRoute({
  getParentRoute: () => auditArea,
  path: '/days/$date',
  beforeLoad: ({ params }) => {
    if (!plainDate.safeParse(params.date).success) throw notFound();
  },
  component: lazyRouteComponent(() => import('./days/day.tsx'), 'Day'),
});

export const auditRoutes = [claims, claim, days, day] as const;
