import { officerRoutes } from '../../shared/contract/officer-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { changeRound } from './change-round.ts';
import { createRound } from './create-round.ts';
import { enterObjection } from './enter-objection.ts';
import { listAllRounds } from './list-all-rounds.ts';
import { listRegister } from './list-register.ts';
import { listSchemes } from './list-schemes.ts';
import { publishNotice } from './publish-notice.ts';
import { publishRound } from './publish-round.ts';
import { publishScheme } from './publish-scheme.ts';

export const handler = boundary('officer', officerRoutes, {
  'list-all-rounds': listAllRounds,
  'create-round': createRound,
  'change-round': changeRound,
  'publish-round': publishRound,
  'publish-scheme': publishScheme,
  'list-schemes': listSchemes,
  'list-register': listRegister,
  'publish-notice': publishNotice,
  'enter-objection': enterObjection,
});
