import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { officerArea } from '../frame/root.ts';
import { awardsSearch } from '../parts/award/award-states.ts';
import { newObjectionSearch, noticeSearch } from './notices/search.ts';
import { registerSearch } from './register/search.ts';
import { newRoundSearch } from './rounds/search.ts';
import { isSection } from './rounds/sections.ts';
import { newSchemeSearch } from './schemes/search.ts';
import { isReportOf, targetSearch } from './targets/search.ts';

const home = createRoute({
  getParentRoute: () => officerArea,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/officer/rounds', replace: true });
  },
});

const rounds = createRoute({
  getParentRoute: () => officerArea,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./rounds/rounds.tsx'), 'Rounds'),
});

const newRound = createRoute({
  getParentRoute: () => officerArea,
  path: '/rounds/new',
  validateSearch: newRoundSearch,
  component: lazyRouteComponent(() => import('./rounds/new-round.tsx'), 'NewRound'),
});

const round = createRoute({
  getParentRoute: () => officerArea,
  path: '/rounds/$round',
  beforeLoad: ({ params }) => {
    throw redirect({
      to: '/officer/rounds/$round/$section',
      params: { round: params.round, section: 'basics' },
      replace: true,
    });
  },
});

const roundSection = createRoute({
  getParentRoute: () => officerArea,
  path: '/rounds/$round/$section',
  beforeLoad: ({ params: { section } }) => {
    if (!isSection(section) && section !== 'check') throw notFound();
  },
  component: lazyRouteComponent(() => import('./rounds/round.tsx'), 'RoundPage'),
});

const schemes = createRoute({
  getParentRoute: () => officerArea,
  path: '/schemes',
  component: lazyRouteComponent(() => import('./schemes/schemes.tsx'), 'Schemes'),
});

const newScheme = createRoute({
  getParentRoute: () => officerArea,
  path: '/schemes/new',
  validateSearch: newSchemeSearch,
  component: lazyRouteComponent(() => import('./schemes/new-scheme.tsx'), 'NewScheme'),
});

const scheme = createRoute({
  getParentRoute: () => officerArea,
  path: '/schemes/$scheme',
  component: lazyRouteComponent(() => import('./schemes/scheme.tsx'), 'SchemePage'),
});

const notices = createRoute({
  getParentRoute: () => officerArea,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/notices.tsx'), 'Notices'),
});

const newNotice = createRoute({
  getParentRoute: () => officerArea,
  path: '/notices/new',
  validateSearch: noticeSearch,
  component: lazyRouteComponent(() => import('./notices/new-notice.tsx'), 'NewNotice'),
});

const notice = createRoute({
  getParentRoute: () => officerArea,
  path: '/notices/$notice',
  component: lazyRouteComponent(() => import('./notices/notice.tsx'), 'NoticePage'),
});

const newObjection = createRoute({
  getParentRoute: () => officerArea,
  path: '/objections/new',
  validateSearch: newObjectionSearch,
  component: lazyRouteComponent(() => import('./notices/new-objection.tsx'), 'NewObjection'),
});

const objections = createRoute({
  getParentRoute: () => officerArea,
  path: '/objections',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('../parts/objection/objections.tsx'), 'Objections'),
});

const objection = createRoute({
  getParentRoute: () => officerArea,
  path: '/objections/$claim/$objection',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./objections/objection.tsx'), 'ObjectionPage'),
});

const awards = createRoute({
  getParentRoute: () => officerArea,
  path: '/awards',
  staticData: { auditorReads: true },
  validateSearch: awardsSearch,
  component: lazyRouteComponent(() => import('./awards/awards.tsx'), 'Awards'),
});

const award = createRoute({
  getParentRoute: () => officerArea,
  path: '/awards/$claim',
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./awards/award.tsx'), 'AwardPage'),
});

const register = createRoute({
  getParentRoute: () => officerArea,
  path: '/register',
  staticData: { auditorReads: true },
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./register/register.tsx'), 'Register'),
});

const targets = createRoute({
  getParentRoute: () => officerArea,
  path: '/targets',
  validateSearch: targetSearch,
  staticData: { auditorReads: true },
  component: lazyRouteComponent(() => import('./targets/targets.tsx'), 'Targets'),
});

const targetReport = createRoute({
  getParentRoute: () => officerArea,
  path: '/targets/$county/$year',
  staticData: { auditorReads: true },
  beforeLoad: ({ params }) => {
    if (!isReportOf(params)) throw notFound();
  },
  component: lazyRouteComponent(() => import('./targets/report/report.tsx'), 'ReportPage'),
});

export const officerRoutes = [
  home,
  rounds,
  newRound,
  round,
  roundSection,
  schemes,
  newScheme,
  scheme,
  notices,
  newNotice,
  notice,
  newObjection,
  objections,
  objection,
  awards,
  award,
  register,
  targets,
  targetReport,
] as const;
