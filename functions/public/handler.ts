import { boundary } from '../../shared/http/boundary.ts';
import { calculate } from './calculate.ts';
import { listNotices } from './list-notices.ts';
import { listPolicies } from './list-policies.ts';
import { listRounds } from './list-rounds.ts';
import { readOpenapi } from './read-openapi.ts';
import { viewClause } from './view-clause.ts';
import { viewNotice } from './view-notice.ts';

export const handler = boundary('public', {
  'list-policies': listPolicies,
  'view-clause': viewClause,
  'list-rounds': listRounds,
  calculate,
  'list-notices': listNotices,
  'view-notice': viewNotice,
  'read-openapi': readOpenapi,
});
