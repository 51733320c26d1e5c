import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { pdfFile } from './pdf-file.ts';
import { problemBody } from './problem.ts';
import type { Route } from './route.ts';
import { type RouteName, routes } from './routes.ts';

const problemSchema = problemBody.meta({ id: 'Problem' });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const refusals = (route: Route) => ({
  ...(route.access === 'signed-in' && {
    401: problem('Not signed in, or the token is wrong or expired'),
    403: problem('The role does not cover this'),
  }),
  ...((route.body || route.command) && { 400: problem('Malformed JSON, or no Idempotency-Key') }),
  404: problem('Absent, or foreign: both look the same'),
  ...(route.body && { 413: problem('Over 256 KB'), 415: problem('Not JSON') }),
  409: problem('It cannot be done as things stand'),
  422: problem('Not valid; every issue is listed'),
  500: problem('A fault of ours, with its reference; repeat with the same key'),
});

const wholeFile = { schema: z.string() };

const contentOf = ({ file, answer }: Route) => {
  if (answer === pdfFile) return { 'application/pdf': wholeFile };
  return file ? { 'text/csv': wholeFile, 'application/json': wholeFile } : { 'application/json': { schema: answer } };
};

const operation = (name: RouteName, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: route.summary,
  tags: [route.function],
  security: route.access === 'signed-in' ? [{ oidc: [] }] : [],
  requestParams: {
    ...(route.pathParameters && { path: route.pathParameters }),
    ...(route.query && { query: route.query }),
    header: z.object({
      ...(route.command && {
        'Idempotency-Key': z
          .string()
          .min(1)
          .max(100)
          .meta({ description: 'Repeated with the same key, the command has one effect and the same answer.' }),
      }),
      'Accept-Language': z.string().optional().meta({ description: 'Language of sentences; zh if absent.' }),
    }),
  },
  ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
  responses: {
    [String(route.status ?? 200)]: { description: 'Done', content: contentOf(route) },
    ...refusals(route),
  },
});

/** The interface as an OpenAPI 3.1 document, made from the same schemas that requests are parsed with. */
export const openApiDocument = (issuer = '/oidc') => {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][])
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '惠企奖励申报平台 · City claims',
      version: '1.0.0',
      description: 'Enterprises claim the rewards a city promised them. Money is in whole fen (分).',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        oidc: { type: 'openIdConnect', openIdConnectUrl: `${issuer}/.well-known/openid-configuration` },
      },
    },
  });
};
