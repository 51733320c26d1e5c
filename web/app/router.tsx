import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { administrationRoutes } from './administration/routes.ts';
import { approveRoutes } from './approve/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { enterpriseRoutes } from './enterprise/routes.ts';
import { financeRoutes } from './finance/routes.ts';
import {
  administrationArea,
  approveArea,
  auditArea,
  enterpriseArea,
  financeArea,
  officerArea,
  outside,
  reviewArea,
  signedIn,
} from './frame/root.ts';
import { officerRoutes } from './officer/routes.ts';
import { reviewRoutes } from './review/routes.ts';

const arrival = createRoute({
  getParentRoute: () => outside,
  path: '/signin',
  component: lazyRouteComponent(() => import('./session/arrival.tsx'), 'Arrival'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./frame/settings.tsx'), 'Settings'),
});

export const router = createRouter({
  routeTree: outside.addChildren([
    arrival,
    signedIn.addChildren([
      settings,
      enterpriseArea.addChildren(enterpriseRoutes),
      reviewArea.addChildren(reviewRoutes),
      approveArea.addChildren(approveRoutes),
      financeArea.addChildren(financeRoutes),
      officerArea.addChildren(officerRoutes),
      administrationArea.addChildren(administrationRoutes),
      auditArea.addChildren(auditRoutes),
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
