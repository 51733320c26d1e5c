import { officerRoutes } from '../../shared/contract/officer-routes.ts';
import { targetRoutes } from '../../shared/contract/target-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { changeRound } from './change-round.ts';
import { createRound } from './create-round.ts';
import { enterObjection } from './enter-objection.ts';
import { listAllRounds } from './list-all-rounds.ts';
import { listRegister } from './list-register.ts';
import { listSchemes } from './list-schemes.ts';
import { previewNotice } from './preview-notice.ts';
import { publishNotice } from './publish-notice.ts';
import { publishRound } from './publish-round.ts';
import { publishScheme } from './publish-scheme.ts';
import { reportTargets } from './report-targets.ts';
import { viewRound } from './view-round.ts';
import { viewTargetReport } from './view-target-report.ts';
import { viewTargets } from './view-targets.ts';

export const handler = boundary(
  'officer',
  { ...officerRoutes, ...targetRoutes },
  {
    'list-all-rounds': listAllRounds,
    'view-round': viewRound,
    'create-round': createRound,
    'change-round': changeRound,
    'publish-round': publishRound,
    'publish-scheme': publishScheme,
    'list-schemes': listSchemes,
    'list-register': listRegister,
    'preview-notice': previewNotice,
    'publish-notice': publishNotice,
    'enter-objection': enterObjection,
    'view-targets': viewTargets,
    'view-target-report': viewTargetReport,
    'report-targets': reportTargets,
  },
);
