import { rmSync } from 'node:fs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';
import { declarePlaceholder } from './placeholder.ts';
import { logicalIdOf, resourcesOf } from './template.ts';

const promised: [string, Route][] = Object.entries(routes);

let cloud: ReturnType<typeof declarePlaceholder>;
let template: Template;

beforeAll(() => {
  cloud = declarePlaceholder({ routes });
  template = Template.fromStack(cloud.stack);
}, 120_000);
afterAll(() => rmSync(cloud.folder, { recursive: true, force: true }));

test('there is one route for each of the contract, and one for every other address', () => {
  const keys = resourcesOf(template.toJSON(), 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
  expect(keys.sort()).toEqual(['$default', ...promised.map(([, route]) => routeKey(route))].sort());
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(promised)('%s asks for a token exactly when the contract says so', (_act, route) => {
  const token = { Ref: logicalIdOf(template.toJSON(), 'AWS::ApiGatewayV2::Authorizer', 'Api') };
  template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
    RouteKey: routeKey(route),
    AuthorizationType: route.access === 'public' ? 'NONE' : 'JWT',
    AuthorizerId: route.access === 'public' ? Match.absent() : token,
  });
});

test('one integration and one permission a function, however many routes it answers', () => {
  const answering = new Set(promised.map(([, route]) => route.function)).size;
  template.resourceCountIs('AWS::ApiGatewayV2::Integration', answering);
  template.resourcePropertiesCountIs('AWS::Lambda::Permission', { Principal: 'apigateway.amazonaws.com' }, answering);
});

test('the table of routes fits what API Gateway and CloudFormation take: 300 routes, 500 resources', () => {
  expect(promised.length).toBeLessThanOrEqual(300);
  expect(resourcesOf(template.toJSON()).length).toBeLessThanOrEqual(500);
});

test('the real table leaves no finding open', () => {
  expect(cloud.nag.validateScope(cloud.app).violations).toEqual([]);
});
