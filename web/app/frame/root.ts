import { createRootRoute, createRoute } from '@tanstack/react-router';
import { AreaFrame } from './area-frame.tsx';
import { type Area, areaPaths } from './areas.ts';
import { Everything } from './everything.tsx';
import { Fault } from './fault.tsx';
import { NotFound } from './not-found.tsx';
import { SignedIn } from './signed-in.tsx';

const rootRoute = createRootRoute({ component: Everything, notFoundComponent: NotFound, errorComponent: Fault });

export const outside = rootRoute;

/** Pages of whoever is signed in, whatever the roles. */
export const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: SignedIn,
  notFoundComponent: NotFound,
});

const areaRoute = <A extends Area>(area: A) =>
  createRoute({
    getParentRoute: () => signedIn,
    path: areaPaths[area],
    component: AreaFrame,
    notFoundComponent: NotFound,
    staticData: { area },
  });

export const enterpriseArea = areaRoute('enterprise');
export const reviewArea = areaRoute('review');
export const approveArea = areaRoute('approve');
export const financeArea = areaRoute('finance');
export const officerArea = areaRoute('officer');
export const administrationArea = areaRoute('administration');
export const auditArea = areaRoute('audit');

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly area?: Area;
    /** A page that an auditor reads in the area of others. */
    readonly auditorReads?: true;
  }
}
