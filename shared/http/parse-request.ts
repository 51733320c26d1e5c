import * as z from 'zod';
import { failed, type Issue, type Result } from '../claim/failure.ts';
import type { Locale } from '../claim/shapes.ts';
import { issuesOf } from '../contract/issue-sentences.ts';
import type { Route } from '../contract/route.ts';
import { unstorable } from '../contract/storable.ts';

export const maxBodyBytes = 256 * 1024;

export type HttpRequest = {
  readonly pathParameters?: Record<string, string | undefined> | undefined;
  readonly queryStringParameters?: Record<string, string | undefined> | undefined;
  readonly headers: Record<string, string | undefined>;
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
};

export type ParsedRequest = {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string;
};

const nothing = z.strictObject({});
const keyPattern = /^[\x21-\x7e]{1,100}$/;

const bodyBytes = (request: HttpRequest): Buffer =>
  Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8');

const readJson = (bytes: Buffer): Result<unknown> => {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return failed('malformed-json');
  }
};

const readBody = (route: Route, request: HttpRequest): Result<unknown> => {
  const bytes = bodyBytes(request);
  if (bytes.length > maxBodyBytes) return failed('body-too-large');
  if (bytes.length === 0) return { ok: true, value: route.body ? undefined : {} };
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return failed('unsupported-media-type');
  return readJson(bytes);
};

/** Reads path, query, key and body by the route's schemas; everything wrong is told at once. */
export const parseRequest = (route: Route, request: HttpRequest, locale: Locale): Result<ParsedRequest> => {
  const body = readBody(route, request);
  if (!body.ok) return body;
  const key = request.headers['idempotency-key'] ?? '';
  if (route.command && !keyPattern.test(key)) return failed('idempotency-key-missing');

  const issues: Issue[] = [];
  const parse = (schema: z.ZodType, value: unknown, place: string[]): unknown => {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) {
      issues.push(...unstorable(parsed.data, locale, place));
      return parsed.data;
    }
    issues.push(...issuesOf(parsed.error, locale, place));
    return undefined;
  };
  const path = parse(route.pathParameters ?? nothing, request.pathParameters ?? {}, ['path']);
  // An address that cannot be one of ours names nothing that exists.
  if (issues.length > 0) return failed('not-found');
  const query = parse(route.query ?? nothing, request.queryStringParameters ?? {}, ['query']);
  const content = parse(route.body ?? nothing, body.value, []);
  return issues.length > 0
    ? failed('invalid-input', undefined, issues)
    : { ok: true, value: { path, query, body: content, idempotencyKey: key } };
};
