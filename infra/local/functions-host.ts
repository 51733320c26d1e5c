import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import { localeOf } from '../../shared/contract/locale.ts';
import { routeKey } from '../../shared/contract/route.ts';
import { functionDefinitions, webFunction } from '../definition/functions.ts';
import { readBody } from './body.ts';
import { type FunctionPool, functionPool } from './function-pool.ts';
import { sendResult, toHttpEvent } from './http-event.ts';
import { sendProblem } from './problem.ts';
import { type Routes, routeMatcher } from './route-match.ts';

const mostBytes = 10 * 1024 * 1024;

const isBackground = (name: string): boolean =>
  Object.entries(functionDefinitions).some(([known, definition]) => known === name && 'background' in definition);

const scheduledFunctions = (Object.keys(functionDefinitions) as FunctionName[]).filter(
  (name) => 'schedule' in functionDefinitions[name],
);

export type FunctionsHost = {
  /** Answers every request of the API and, by the function of the web, every other. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Runs the functions with a schedule, now; what each answered by its name. */
  tick(): Promise<Record<string, unknown>>;
  /** Hands an event to a background function and does not wait; false when there is none of that name. */
  start(name: string, event: unknown): boolean;
  stop(): Promise<void>;
};

const answer = async (
  pool: FunctionPool,
  matchRoute: ReturnType<typeof routeMatcher>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const match = matchRoute(request.method ?? 'GET', path);
  const zh = localeOf(request.headers['accept-language']) === 'zh';
  if (match.kind === 'unknown' && (path === '/api' || path.startsWith('/api/')))
    return sendProblem(response, 404, 'not-found', zh ? '没有这个地址。' : 'There is nothing at this address.');
  if (match.kind === 'wrong-method') {
    const allow = match.allowed.join(', ');
    return sendProblem(
      response,
      405,
      'method-not-allowed',
      zh ? `这个地址只接受 ${allow}。` : `This address answers ${allow}.`,
      { allow },
    );
  }
  const body = await readBody(request, mostBytes);
  if (body === undefined)
    return sendProblem(
      response,
      413,
      'body-too-large',
      zh ? '请求内容超过 10 MiB。' : 'The body is larger than 10 MiB.',
    );
  const { headers, method, url, socket } = request;
  const { name, ...matched } =
    match.kind === 'found'
      ? { name: match.route.function, routeKey: routeKey(match.route), pathParameters: match.pathParameters }
      : { name: webFunction, routeKey: '$default', pathParameters: {} };
  const event = toHttpEvent({ headers, method, url, remoteAddress: socket.remoteAddress }, body, matched);
  const outcome = await pool.invoke(name, event);
  if (outcome.kind === 'timed-out') return sendProblem(response, 504, 'timed-out', 'The function took too long.');
  if (outcome.kind === 'crashed') return sendProblem(response, 502, 'crashed', 'The function ended unexpectedly.');
  if (outcome.kind === 'answered' && sendResult(response, outcome.value)) return;
  return sendProblem(response, 500, 'internal', 'The function failed.');
};

/** The Lambda handlers behind HTTP: finds the route, makes the event, runs the function, sends its answer. */
export const startFunctionsHost = (options: {
  readonly routes: Routes;
  readonly folders: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly log?: (text: string) => void;
}): FunctionsHost => {
  const pool = functionPool(options);
  const matchRoute = routeMatcher(options.routes);
  const scheduled = scheduledFunctions.filter((name) => name in options.folders);
  return {
    handle: (request, response) => {
      answer(pool, matchRoute, request, response).catch((error: unknown) => {
        options.log?.(`host: ${String(error)}\n`);
        if (response.headersSent) response.destroy();
        else sendProblem(response, 500, 'internal', 'The request could not be handled.');
      });
    },
    tick: async () => {
      const results: Record<string, unknown> = {};
      for (const name of scheduled) {
        const outcome = await pool.invoke(name, {
          version: '0',
          id: randomUUID(),
          source: 'aws.events',
          'detail-type': 'Scheduled Event',
          account: '000000000000',
          region: 'local',
          time: new Date().toISOString(),
          resources: [],
          detail: {},
        });
        results[name] = outcome.kind === 'answered' ? outcome.value : { failed: outcome.kind };
      }
      return results;
    },
    start: (name, event) => {
      if (!isBackground(name) || !(name in options.folders)) return false;
      pool
        .invoke(name, event)
        .then(({ kind }) => kind === 'answered' || options.log?.(`host: ${name} ${kind}\n`))
        .catch((error: unknown) => options.log?.(`host: ${String(error)}\n`));
      return true;
    },
    stop: () => pool.stop(),
  };
};
