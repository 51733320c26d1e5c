import { targetCounty } from '../../../shared/claim/target-report.ts';
import type { Places } from './places.ts';

export type Shown = {
  /** The pattern of the address, as the application's router or the public site writes it. */
  readonly route: string;
  /** Who looks at it; nobody signs in on a public page. */
  readonly as?: string;
  readonly at?: (places: Places) => { readonly path: string; readonly as?: string };
  /** Told apart from others of the same route. */
  readonly when?: string;
};

const plain = (as: string, ...routes: readonly string[]): Shown[] => routes.map((route) => ({ route, as }));

const at = (as: string, route: string, path: (places: Places) => string, when?: string): Shown => ({
  route,
  as,
  at: (places) => ({ path: path(places) }),
  ...(when && { when }),
});

/** A page of a claim, as whoever filed it sees it. */
const own = (state: 'draft' | 'returned' | 'submitted' | 'refused' | 'running', path: string): Shown => ({
  route: `/e/claims/$claim${path}`,
  when: state,
  at: (places) => ({ path: `/e/claims/${places[state].claim}${path}`, as: places[state].by }),
});

const enterprise: readonly Shown[] = [
  ...plain('陈晓', '/settings', '/e', '/e/claims', '/e/account', '/e/profile'),
  at('陈晓', '/e/claims/new', () => '/e/claims/new?clause=madrid-trademark'),
  own('running', ''),
  own('refused', ''),
  own('returned', '/corrections'),
  own('submitted', '/submitted'),
  ...['claimant', 'facts', 'evidence', 'commitment', 'check'].map((step) => own('draft', `/edit/${step}`)),
];

const review: readonly Shown[] = [
  ...plain('韩梅', '/review', '/review/contested'),
  at('韩梅', '/review/$claim', ({ queued }) => `/review/${queued}`),
  at('韩梅', '/review/$claim/return', ({ queued }) => `/review/${queued}/return`),
];

const approve: readonly Shown[] = [
  ...plain('高岩', '/approve', '/approve/awards', '/approve/objections'),
  at(
    '高岩',
    '/approve/objections/$claim/$objection',
    ({ objection: { claim, number } }) => `/approve/objections/${claim}/${number}`,
  ),
  at('高岩', '/approve/claimants/$claimant', ({ claimant }) => `/approve/claimants/${claimant}`),
  at('高岩', '/approve/$claim', ({ waiting }) => `/approve/${waiting}`, 'to be decided'),
  at('高岩', '/approve/$claim', ({ paid }) => `/approve/${paid}`, 'paid'),
  at('高岩', '/approve/$claim/return', ({ waiting }) => `/approve/${waiting}/return`),
];

const finance: readonly Shown[] = [
  ...plain(
    '白洁',
    '/finance',
    '/finance/appropriations/new',
    '/finance/lists',
    '/finance/lists/new',
    '/finance/accounts',
  ),
  ...plain('白洁', '/finance/recoveries', '/finance/payer'),
  at('白洁', '/finance/pots/$pot', () => '/finance/pots/brand-2020?part=paid'),
  at('白洁', '/finance/pots/$pot/short', () => '/finance/pots/cloud-2019/short'),
  at('白洁', '/finance/lists/$list', ({ list }) => `/finance/lists/${list}`, 'settled'),
  at('白洁', '/finance/lists/$list', ({ sealed }) => `/finance/lists/${sealed}`, 'sealed'),
  at('白洁', '/finance/lists/$list/bank', ({ list, answer }) => `/finance/lists/${list}/bank?answer=${answer}`),
];

const officer: readonly Shown[] = [
  ...plain('何策', '/officer/rounds', '/officer/rounds/new', '/officer/schemes', '/officer/schemes/new'),
  ...plain('何策', '/officer/notices', '/officer/objections', '/officer/awards', '/officer/targets'),
  ...['basics', 'clauses', 'window', 'papers', 'terms', 'readings', 'tiers', 'departments', 'check'].map((section) =>
    at('何策', '/officer/rounds/$round/$section', ({ round }) => `/officer/rounds/${round}/${section}`, section),
  ),
  at('何策', '/officer/schemes/$scheme', ({ scheme }) => `/officer/schemes/${scheme}`),
  at('何策', '/officer/notices/new', ({ round }) => `/officer/notices/new?round=${round}`),
  at('何策', '/officer/notices/$notice', ({ notice }) => `/officer/notices/${notice}`),
  at('何策', '/officer/objections/new', ({ notice, row }) => `/officer/objections/new?notice=${notice}&claim=${row}`),
  at(
    '何策',
    '/officer/objections/$claim/$objection',
    ({ objection: { claim, number } }) => `/officer/objections/${claim}/${number}`,
  ),
  at('何策', '/officer/awards/$claim', ({ paid }) => `/officer/awards/${paid}`),
  at('何策', '/officer/register', () => '/officer/register?round=brand-2019'),
  at('何策', '/officer/targets/$county/$year', () => `/officer/targets/${targetCounty.options[0]}/2019`),
];

const administration: readonly Shown[] = [
  ...plain('管理员', '/administration', '/administration/claimants/new', '/administration/persons'),
  ...plain('管理员', '/administration/persons/new', '/administration/departments'),
  at('管理员', '/administration/claimants/$claimant', ({ claimant }) => `/administration/claimants/${claimant}`),
  at('管理员', '/administration/persons/$person', () => '/administration/persons/agent-wu'),
  at(
    '管理员',
    '/administration/departments/$department',
    ({ department }) => `/administration/departments/${department}`,
  ),
];

const audit: readonly Shown[] = [
  ...plain('石鉴', '/audit', '/audit/days'),
  at('石鉴', '/audit/claims/$claim', ({ paid }) => `/audit/claims/${paid}`),
  at('石鉴', '/audit/days/$date', ({ day }) => `/audit/days/${day}`),
];

const open = (route: string, path: (places: Places) => string = () => route, when?: string): Shown => ({
  route,
  at: (places) => ({ path: path(places) }),
  ...(when && { when }),
});

const marks =
  '/calculator?who=company&jinan=yes&got=madrid-trademark&madrid-trademark.on=2019&madrid-trademark.marks=30&had=none';

/** What everybody may read; English under /en. */
export const publicPages: readonly Shown[] = [
  open('/'),
  open('/policies'),
  open('/policies', () => '/policies?for=individual&open=1', 'filtered'),
  open('/policies/:policy/:clause', () => '/policies/jinan-brand-2017/madrid-trademark'),
  open('/policies/:policy/:clause', () => '/policies/jinan-cloud-2017/cloud-adoption', 'cloud'),
  open('/policies/:policy/:clause', () => '/policies/jinan-brand-2017/quality-award-individual', 'individual'),
  open('/calculator'),
  open('/calculator', () => '/calculator?who=company&jinan=yes', 'achievements'),
  open('/calculator', () => marks.replace('&had=none', ''), 'awards had'),
  open('/calculator', () => marks, 'answered'),
  open('/notices'),
  open('/notices/:notice', ({ notice }) => `/notices/${notice}`),
  open('/notices/:notice/objection', ({ notice, row }) => `/notices/${notice}/objection?row=${row}`),
  open('/objections'),
  open('/allocations'),
  open('/allocations/:year', () => '/allocations/2020'),
  open('/allocations/:year', () => '/allocations/2026', 'empty'),
  open('/help'),
  open('/accessibility'),
  open('/nothing-here'),
];

export const staffPages: readonly Shown[] = [
  ...enterprise,
  ...review,
  ...approve,
  ...finance,
  ...officer,
  ...administration,
  ...audit,
];

/** Pages that show nothing by themselves. */
export const passages: readonly string[] = ['/signin'];
