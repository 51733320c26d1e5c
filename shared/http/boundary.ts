import { Logger } from '@aws-lambda-powertools/logger';
import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ulid } from 'ulid';
import * as z from 'zod';
import { bytesHash, contentHash, textHash } from '../claim/content-hash.ts';
import { type Failure, failed, type Result } from '../claim/failure.ts';
import type { Moment } from '../claim/journal.ts';
import type { Locale } from '../claim/shapes.ts';
import type { FunctionName } from '../contract/function-names.ts';
import { localeOf } from '../contract/locale.ts';
import { type PdfFile, pdfFile } from '../contract/pdf-file.ts';
import { faultBody, type ProblemBody, problemOf } from '../contract/problem.ts';
import { type Route, routeKey } from '../contract/route.ts';
import type { RouteName, RoutesOf, routes } from '../contract/routes.ts';
import { type TextFile, textFile } from '../contract/text-file.ts';
import { openAnswerFiles } from '../store/answer-files.ts';
import { movableClock, realClock } from '../store/business-clock.ts';
import { openEvidenceStore } from '../store/evidence-store.ts';
import { openExportRunner } from '../store/export-runner.ts';
import { openPayoutStore } from '../store/payout-store.ts';
import { readActor } from '../store/people.ts';
import { openRootFiles } from '../store/root-files.ts';
import { openTable } from '../store/table.ts';
import type { Act, Answer, Request, Stores } from './act.ts';
import { type Environment, localBuild, readEnvironment } from './environment.ts';
import { type HttpRequest, parseRequest } from './parse-request.ts';
import { tokenVerifier, type VerifyToken } from './verify-token.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpAnswer = APIGatewayProxyStructuredResultV2;

const logger = new Logger();

export type Platform = {
  readonly environment: Environment;
  readonly stores: Stores;
  readonly verifyToken: VerifyToken;
  readonly now: () => Promise<Moment>;
};

export const openStores = (environment: Environment): Stores => ({
  table: openTable(environment.TABLE_NAME),
  evidence: openEvidenceStore(environment.EVIDENCE_BUCKET, environment.STORAGE_ORIGIN),
  payouts: openPayoutStore(environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  roots: openRootFiles(environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  answerFiles: openAnswerFiles(environment.EVIDENCE_BUCKET, environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  exporter: openExportRunner(environment.EXPORT_FUNCTION),
});

const openPlatform = (): Platform => {
  const environment = readEnvironment(process.env);
  const stores = openStores(environment);
  return {
    environment,
    stores,
    verifyToken: tokenVerifier(environment, localBuild),
    now: localBuild ? movableClock(stores.table) : realClock(stores.table),
  };
};

const answerOf = (status: number, body: unknown, locale: Locale, problem = false): HttpAnswer => ({
  statusCode: status,
  headers: {
    'content-type': problem ? 'application/problem+json; charset=utf-8' : 'application/json; charset=utf-8',
    'content-language': locale === 'zh' ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Language, Authorization',
  },
  body: JSON.stringify(body),
});

const anyFile = z.union([textFile, pdfFile]);

type FileHead = { readonly contentType: string; readonly disposition: string; readonly hash: string };

/** A file is named by its content: the entity tag is its SHA-256, which the page that offers it prints too. */
const fileHeaders = ({ contentType, disposition, hash }: FileHead) => ({
  'content-type': contentType,
  'content-disposition': disposition,
  etag: `"${hash}"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

const fileAnswer = (file: TextFile | PdfFile): HttpAnswer => {
  const { contentType, fileName } = file;
  if ('text' in file) {
    const disposition = `attachment; filename="${fileName}"`;
    const headers = fileHeaders({ contentType, disposition, hash: textHash(file.text) });
    return { statusCode: 200, headers, body: file.text };
  }
  const disposition = `inline; filename="${fileName}"`;
  const headers = fileHeaders({ contentType, disposition, hash: bytesHash(file.bytes) });
  return { statusCode: 200, headers, body: Buffer.from(file.bytes).toString('base64'), isBase64Encoded: true };
};

const problemAnswer = (failure: Failure, locale: Locale): HttpAnswer => {
  const body: ProblemBody = problemOf(failure, locale);
  const answer = answerOf(body.status, body, locale, true);
  if (body.status === 401) answer.headers = { ...answer.headers, 'www-authenticate': 'Bearer' };
  return answer;
};

/** The last wall: whatever was not expected becomes a reference for the person and a line with the cause for us. */
const answerFaults = (): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  onError: (request) => {
    const reference = ulid().slice(-8);
    logger.error('fault', { reference, route: request.event.routeKey, error: request.error as Error });
    const locale = localeOf(request.event.headers?.['accept-language']);
    request.response = answerOf(500, faultBody(reference, locale), locale, true);
  },
});

/** One line a request: what, how it ended, how long; nobody's words and no names. */
const logRequests = (): MiddlewareObj<HttpEvent, HttpAnswer> => {
  const begun = new WeakMap<object, number>();
  return {
    before: ({ event }) => void begun.set(event, performance.now()),
    after: ({ event, response }) => {
      const milliseconds = Math.round(performance.now() - (begun.get(event) ?? performance.now()));
      logger.info('request', { route: event.routeKey, status: response?.statusCode, milliseconds });
    },
  };
};

type AnyAct = (stores: Stores, request: Request<RouteName>) => Promise<Result<unknown>>;

type Called = { readonly name: RouteName; readonly route: Route; readonly act: AnyAct };

const runAct = async (platform: Platform, { name, route, act }: Called, event: HttpRequest, locale: Locale) => {
  const { stores } = platform;
  const subject = route.access === 'signed-in' ? await platform.verifyToken(event.headers.authorization) : undefined;
  if (route.access === 'signed-in' && subject === undefined) return failed('not-signed-in');
  const parsed = parseRequest(route, event, locale);
  if (!parsed.ok) return parsed;
  const [actor, moment] = await Promise.all([
    subject === undefined ? undefined : readActor(stores.table, subject),
    platform.now(),
  ]);
  if (subject !== undefined && !actor) return failed('wrong-role');
  const { idempotencyKey, ...content } = parsed.value;
  return act(stores, {
    ...content,
    actor,
    moment,
    locale,
    idempotencyKey,
    requestHash: contentHash({ name, ...content }),
  } as Request<RouteName>);
};

/** What is sent to a route, before its schemas have read it. */
export type Sent = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
};

/** Asks a route of this function as a request from outside does: by the same schemas and the same act. */
export type Ask<F extends FunctionName> = <N extends RoutesOf<F>>(name: N, sent: Sent) => Promise<Result<Answer<N>>>;

export type Outside<F extends FunctionName> = {
  readonly event: HttpEvent;
  readonly environment: Environment;
  readonly now: () => Promise<Moment>;
  readonly askIn: (locale: Locale) => Ask<F>;
};

const requestOf = ({ path, query, body, key }: Sent): HttpRequest => ({
  pathParameters: path,
  queryStringParameters: query,
  headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
  body: body === undefined ? undefined : JSON.stringify(body),
  isBase64Encoded: false,
});

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/**
 * The Lambda of one trust boundary: every route the contract gives it, and no other. It names its routes itself, so that
 * a bundle holds the schemas of no other function. `outside` answers what is asked for outside `/api`.
 */
export const boundary = <F extends FunctionName>(
  _function: F,
  own: { readonly [N in RoutesOf<F>]: (typeof routes)[N] },
  acts: { readonly [N in RoutesOf<F>]: Act<N> },
  {
    open = openPlatform,
    outside,
  }: {
    readonly open?: () => Platform;
    readonly outside?: (request: Outside<F>) => Promise<HttpAnswer>;
  } = {},
) => {
  let platform: Platform | undefined;
  const called = (Object.keys(acts) as RoutesOf<F>[]).map((name): [RouteName, Called] => {
    const route: Route = own[name];
    return [name, { name, route, act: acts[name] as unknown as AnyAct }];
  });
  const byName = new Map(called);
  const byKey = new Map(called.map(([, call]) => [routeKey(call.route), call]));
  const askOf =
    (opened: Platform, locale: Locale): Ask<F> =>
    (name, sent) =>
      runAct(opened, byName.get(name) as Called, requestOf(sent), locale) as Promise<Result<Answer<typeof name>>>;
  return middy<HttpEvent, HttpAnswer>({ timeoutEarlyInMillis: 0 })
    .use(logRequests())
    .use(answerFaults())
    .handler(async (event) => {
      const locale = localeOf(event.headers?.['accept-language']);
      const call = byKey.get(event.routeKey);
      platform ??= open();
      const opened = platform;
      if (call === undefined && outside && !isApi(event.rawPath))
        return outside({
          event,
          environment: opened.environment,
          now: opened.now,
          askIn: (chosen) => askOf(opened, chosen),
        });
      if (call === undefined) return problemAnswer({ code: 'not-found' }, locale);
      const result = await runAct(opened, call, event, locale);
      if (!result.ok) return problemAnswer(result.failure, locale);
      const { route } = call;
      return route.file
        ? fileAnswer(anyFile.parse(result.value))
        : answerOf(route.status ?? 200, route.answer.parse(result.value), locale);
    });
};
