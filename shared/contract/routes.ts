import { administrationRoutes } from './administration-routes.ts';
import { allocationRoutes } from './allocation-routes.ts';
import { answerRoutes } from './answer-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { enterpriseRoutes } from './enterprise-routes.ts';
import { financeRoutes } from './finance-routes.ts';
import type { FunctionName } from './function-names.ts';
import { officerRoutes } from './officer-routes.ts';
import { payoutRoutes } from './payout-routes.ts';
import { potRoutes } from './pot-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { targetRoutes } from './target-routes.ts';

/** Every route of the platform by the act it does. */
export const routes = {
  ...publicRoutes,
  ...enterpriseRoutes,
  ...reviewRoutes,
  ...decisionRoutes,
  ...financeRoutes,
  ...potRoutes,
  ...allocationRoutes,
  ...payoutRoutes,
  ...answerRoutes,
  ...officerRoutes,
  ...targetRoutes,
  ...administrationRoutes,
  ...auditRoutes,
  ...documentRoutes,
} as const;

export type RouteName = keyof typeof routes;

export type RoutesOf<F extends FunctionName> = {
  [N in RouteName]: (typeof routes)[N]['function'] extends F ? N : never;
}[RouteName];
