import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';

const textLike = (contentType: string): boolean =>
  /^(text\/|application\/([\w.-]+\+)?(json|xml)|application\/(javascript|x-www-form-urlencoded))/i.test(contentType);

/** An HTTP request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
export const toHttpEvent = (
  request: Pick<IncomingMessage, 'headers' | 'method' | 'url'> & { readonly remoteAddress?: string },
  body: Buffer,
  match: { readonly routeKey: string; readonly pathParameters: Readonly<Record<string, string>> },
): APIGatewayProxyEventV2 => {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(',')]])),
  );
  const query = new URLSearchParams(rawQueryString);
  const queryNames = [...new Set(query.keys())];
  const isBase64Encoded = !isUtf8(body) || (body.length > 0 && !textLike(headers['content-type'] ?? 'text/plain'));
  const now = new Date();
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath,
    rawQueryString,
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    ...(queryNames.length === 0
      ? {}
      : { queryStringParameters: Object.fromEntries(queryNames.map((name) => [name, query.getAll(name).join(',')])) }),
    ...(Object.keys(match.pathParameters).length === 0 ? {} : { pathParameters: { ...match.pathParameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.routeKey,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded: body.length > 0 && isBase64Encoded,
  };
};

const resultSchema = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Sends what a function answered. False where that is no answer of HTTP. */
export const sendResult = (response: ServerResponse, value: unknown): boolean => {
  const { data } = resultSchema.safeParse(value);
  if (data === undefined) return false;
  for (const [name, header] of Object.entries(data.headers)) response.setHeader(name, String(header));
  if (data.cookies.length > 0) response.setHeader('set-cookie', data.cookies);
  response.statusCode = data.statusCode;
  response.end(Buffer.from(data.body, data.isBase64Encoded ? 'base64' : 'utf8'));
  return true;
};
