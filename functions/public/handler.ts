import { publicRoutes } from '../../shared/contract/public-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { calculate } from './calculate.ts';
import { downloadAllocations } from './download-allocations.ts';
import { downloadNotice } from './download-notice.ts';
import { followObjection } from './follow-objection.ts';
import { listNotices } from './list-notices.ts';
import { listPolicies } from './list-policies.ts';
import { listRounds } from './list-rounds.ts';
import { objectOnPage } from './object-on-page.ts';
import { readOpenapi } from './read-openapi.ts';
import { readSchemes } from './read-schemes.ts';
import { site } from './site.ts';
import { viewAllocations } from './view-allocations.ts';
import { viewClause } from './view-clause.ts';
import { viewNotice } from './view-notice.ts';

export const handler = boundary(
  'public',
  publicRoutes,
  {
    'list-policies': listPolicies,
    'view-clause': viewClause,
    'list-rounds': listRounds,
    'read-schemes': readSchemes,
    calculate,
    'list-notices': listNotices,
    'view-notice': viewNotice,
    'download-notice': downloadNotice,
    'object-to-claim': objectOnPage,
    'follow-objection': followObjection,
    'view-allocations': viewAllocations,
    'download-allocations': downloadAllocations,
    'read-openapi': readOpenapi,
  },
  { outside: site },
);
