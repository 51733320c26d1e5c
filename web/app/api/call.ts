import { addresses } from 'virtual:addresses';
import type * as z from 'zod';
import type { Locale } from '../../../shared/claim/shapes.ts';
import type { Route } from '../../../shared/contract/route.ts';
import type { RouteName, routes } from '../../../shared/contract/routes.ts';
import { accessToken, forgetToken } from '../session/session.ts';
import { locale } from '../words/words.ts';
import { Problem, problemOf, unreachable } from './problem.ts';

type RouteOf<N extends RouteName> = (typeof routes)[N];

type Part<N extends RouteName, K extends keyof Route, Name extends string> =
  RouteOf<N> extends { [P in K]: infer S extends z.ZodType } ? { readonly [P in Name]: z.input<S> } : unknown;

export type Given<N extends RouteName> = Part<N, 'pathParameters', 'path'> &
  ('query' extends keyof RouteOf<N>
    ? { readonly query?: Part<N, 'query', 'query'> extends { query: infer Q } ? Q : never }
    : unknown) &
  Part<N, 'body', 'body'>;

export type Answer<N extends RouteName> = z.output<RouteOf<N>['answer']>;

type Loose = {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
};

const urlOf = (path: string, given: Loose): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given.path?.[name])));
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query ? `${filled}?${query}` : filled;
};

const pauses = [300, 900, 2700];

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())));

/** Worth another try under the same key: nothing was done, or it is not known what was. */
const mayPass = ({ code, body: { status } }: Problem): boolean =>
  code === 'unreachable' || code === 'busy' || status === 429 || status >= 500;

const once = async (url: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'not-signed-in') await forgetToken();
  throw problem;
};

/** `language`: where the answer is wanted in another than the page's, e.g. official text. */
type Options = { readonly key?: string; readonly signal?: AbortSignal; readonly language?: Locale };

const fetchRoute = async (name: RouteName, given: Loose, options: Options): Promise<Response> => {
  const { method, path, command } = addresses[name];
  const { body, ...rest } = given;
  const token = await accessToken();
  const init: RequestInit = {
    method,
    headers: {
      'accept-language': options.language ?? locale(),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(command && { 'idempotency-key': options.key ?? crypto.randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(options.signal && { signal: options.signal }),
  };
  for (let tried = 0; ; tried += 1) {
    try {
      return await once(urlOf(path, rest), init);
    } catch (error) {
      const pause = pauses[tried];
      const again = pause !== undefined && error instanceof Problem && mayPass(error) && (command || method === 'GET');
      if (!again) throw error;
      await wait(pause);
    }
  }
};

/**
 * Calls a route by its name. A command goes under one key however often it is tried, so that a lost answer is never a
 * second effect.
 */
export const call = async <N extends RouteName>(name: N, given: Given<N>, options: Options = {}): Promise<Answer<N>> =>
  (await fetchRoute(name, given as Loose, options)).json() as Promise<Answer<N>>;

/** What a route answers as a file. */
export const callFile = async <N extends RouteName>(name: N, given: Given<N>): Promise<Blob> =>
  (await fetchRoute(name, given as Loose, {})).blob();
