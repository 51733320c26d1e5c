import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { administrationArea } from '../frame/root.ts';
import { findSearch } from './search.ts';

const claimants = createRoute({
  getParentRoute: () => administrationArea,
  path: '/',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('./claimants/claimants.tsx'), 'Claimants'),
});

const admit = createRoute({
  getParentRoute: () => administrationArea,
  path: '/claimants/new',
  component: lazyRouteComponent(() => import('./claimants/admit.tsx'), 'Admit'),
});

const claimant = createRoute({
  getParentRoute: () => administrationArea,
  path: '/claimants/$claimant',
  validateSearch: (given: Record<string, unknown>): { admitted?: true } => (given.admitted ? { admitted: true } : {}),
  component: lazyRouteComponent(() => import('./claimants/claimant.tsx'), 'ClaimantPage'),
});

const persons = createRoute({
  getParentRoute: () => administrationArea,
  path: '/persons',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('./persons/persons.tsx'), 'Persons'),
});

const register = createRoute({
  getParentRoute: () => administrationArea,
  path: '/persons/new',
  component: lazyRouteComponent(() => import('./persons/register.tsx'), 'Register'),
});

const person = createRoute({
  getParentRoute: () => administrationArea,
  path: '/persons/$person',
  validateSearch: (given: Record<string, unknown>): { registered?: true } =>
    given.registered ? { registered: true } : {},
  component: lazyRouteComponent(() => import('./persons/person.tsx'), 'PersonPage'),
});

const departments = createRoute({
  getParentRoute: () => administrationArea,
  path: '/departments',
  validateSearch: ({ saved }: Record<string, unknown>): { saved?: string } =>
    typeof saved === 'string' ? { saved } : {},
  component: lazyRouteComponent(() => import('./departments/departments.tsx'), 'Departments'),
});

const department = createRoute({
  getParentRoute: () => administrationArea,
  path: '/departments/$department',
  component: lazyRouteComponent(() => import('./departments/department.tsx'), 'DepartmentPage'),
});

export const administrationRoutes = [
  claimants,
  admit,
  claimant,
  persons,
  register,
  person,
  departments,
  department,
] as const;
