import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';
import type { Route } from '../shared/contract/route.ts';
import { webFunction } from './definition/functions.ts';
import type { Settings } from './settings.ts';

/** What the cloud needs to know of a route; the rest of the contract is for functions and forms. */
type DeployedRoute = Pick<Route, 'method' | 'path' | 'function' | 'access'>;
export type DeployedRoutes = Readonly<Record<string, DeployedRoute>>;

type ApiProps = {
  readonly routes: DeployedRoutes;
  readonly lambdas: Readonly<Partial<Record<FunctionName, IFunction>>>;
  readonly settings: Pick<Settings, 'issuer' | 'audience'>;
};

const accessLogLine = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  sourceIp: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  subject: '$context.authorizer.claims.sub',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
  integrationMilliseconds: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
};

/**
 * The HTTP API: one route for each of the contract; every other address goes to the function that serves the pages.
 * In the China partition, routes without a token answer only once the account has its ICP record.
 */
export class Api extends Construct {
  readonly httpApi: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, { routes, lambdas, settings }: ApiProps) {
    super(scope, 'Api');
    this.httpApi = new HttpApi(this, 'HttpApi', { apiName: 'claims', createDefaultStage: false });
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
    this.stage = this.httpApi.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      // On the last day of a window everyone comes at once: far above the peak, far below what would starve the table.
      throttle: { rateLimit: 200, burstLimit: 400 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
      },
    });
    this.#addRoutes(routes, lambdas, settings);
  }

  #addRoutes(routes: DeployedRoutes, lambdas: ApiProps['lambdas'], settings: ApiProps['settings']): void {
    const token = new HttpJwtAuthorizer('Token', settings.issuer, { jwtAudience: [settings.audience] });
    const nobody = new HttpNoneAuthorizer();
    const signedIn = new Construct(this, 'SignedIn');
    const open = new Construct(this, 'Public');
    Validations.of(open).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Catalogue, calculator and notices are for everybody (公示): the contract marks these routes public.',
    });
    const integrations = new Map<FunctionName, HttpLambdaIntegration>();
    const integrationOf = (name: FunctionName, act: string): HttpLambdaIntegration => {
      const lambda = lambdas[name];
      if (!lambda) throw new Error(`route ${act}: function ${name} runs in the background and answers no route`);
      // One permission a function: one a route would outgrow the 20 KB a Lambda's policy may have.
      const integration =
        integrations.get(name) ?? new HttpLambdaIntegration(name, lambda, { scopePermissionToRoute: false });
      integrations.set(name, integration);
      return integration;
    };
    new HttpRoute(open, 'pages', {
      httpApi: this.httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf(webFunction, 'pages'),
      authorizer: nobody,
    });
    for (const [act, route] of Object.entries(routes)) {
      const integration = integrationOf(route.function, act);
      const isPublic = route.access === 'public';
      new HttpRoute(isPublic ? open : signedIn, act, {
        httpApi: this.httpApi,
        routeKey: HttpRouteKey.with(route.path, route.method as HttpMethod),
        integration,
        authorizer: isPublic ? nobody : token,
      });
    }
  }
}
