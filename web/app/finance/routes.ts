import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { financeArea } from '../frame/root.ts';
import { bankSearch, buildSearch, listSearch } from './lists/search.ts';
import { changeSearch, potSearch, potsSearch, shortSearch } from './pots/search.ts';

const pots = createRoute({
  getParentRoute: () => financeArea,
  path: '/',
  staticData: { auditorReads: true },
  validateSearch: potsSearch,
  component: lazyRouteComponent(() => import('./pots/pots.tsx'), 'Pots'),
});

const pot = createRoute({
  getParentRoute: () => financeArea,
  path: '/pots/$pot',
  staticData: { auditorReads: true },
  validateSearch: potSearch,
  component: lazyRouteComponent(() => import('./pots/pot.tsx'), 'PotPage'),
});

const short = createRoute({
  getParentRoute: () => financeArea,
  path: '/pots/$pot/short',
  staticData: { auditorReads: true },
  validateSearch: shortSearch,
  component: lazyRouteComponent(() => import('./pots/short/short.tsx'), 'Short'),
});

const askChange = createRoute({
  getParentRoute: () => financeArea,
  path: '/appropriations/new',
  validateSearch: changeSearch,
  component: lazyRouteComponent(() => import('./pots/ask-change.tsx'), 'AskChange'),
});

const lists = createRoute({
  getParentRoute: () => financeArea,
  path: '/lists',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./lists/lists.tsx'), 'Lists'),
});

const buildList = createRoute({
  getParentRoute: () => financeArea,
  path: '/lists/new',
  validateSearch: buildSearch,
  component: lazyRouteComponent(() => import('./lists/build/build.tsx'), 'BuildList'),
});

const list = createRoute({
  getParentRoute: () => financeArea,
  path: '/lists/$list',
  staticData: { auditorReads: true },
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./lists/list/list.tsx'), 'ListPage'),
});

const bankAnswers = createRoute({
  getParentRoute: () => financeArea,
  path: '/lists/$list/bank',
  staticData: { auditorReads: true },
  validateSearch: bankSearch,
  component: lazyRouteComponent(() => import('./lists/bank/bank.tsx'), 'BankAnswers'),
});

const accounts = createRoute({
  getParentRoute: () => financeArea,
  path: '/accounts',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./accounts/accounts.tsx'), 'Accounts'),
});

const recoveries = createRoute({
  getParentRoute: () => financeArea,
  path: '/recoveries',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./recoveries/recoveries.tsx'), 'Recoveries'),
});

const payer = createRoute({
  getParentRoute: () => financeArea,
  path: '/payer',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./payer/payer.tsx'), 'PayerPage'),
});

export const financeRoutes = [
  pots,
  pot,
  short,
  askChange,
  lists,
  buildList,
  list,
  bankAnswers,
  accounts,
  recoveries,
  payer,
] as const;
