import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reviewArea } from '../frame/root.ts';
import { readSearch } from './search.ts';

const queue = createRoute({
  getParentRoute: () => reviewArea,
  path: '/',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./queue/queue.tsx'), 'Queue'),
});

const contested = createRoute({
  getParentRoute: () => reviewArea,
  path: '/contested',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./contested/contested.tsx'), 'Contested'),
});

const desk = createRoute({
  getParentRoute: () => reviewArea,
  path: '/$claim',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./desk/desk.tsx'), 'Desk'),
});

const giveBack = createRoute({
  getParentRoute: () => reviewArea,
  path: '/$claim/return',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./return/return.tsx'), 'Return'),
});

export const reviewRoutes = [queue, contested, desk, giveBack] as const;
