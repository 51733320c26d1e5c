import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { personas } from '../../infra/local/demonstration/personas.ts';
import { accessToken } from '../../infra/local/sign-in.ts';
import { type ProblemBody, problemBody } from '../../shared/contract/problem.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';

type RouteOf<N extends RouteName> = (typeof routes)[N];

type Part<R, From extends keyof Route, As extends string> = R extends {
  readonly [P in From]: infer S extends z.ZodType;
}
  ? { readonly [P in As]: z.input<S> }
  : unknown;

/** What a route asks for, by its own schemas; `key` repeats a command under the same `Idempotency-Key`. */
export type Given<N extends RouteName> = Part<RouteOf<N>, 'pathParameters', 'path'> &
  Part<RouteOf<N>, 'query', 'query'> &
  Part<RouteOf<N>, 'body', 'body'> & { readonly key?: string };

export type Answered<N extends RouteName> = z.output<RouteOf<N>['answer']>;

/** One person's way to the platform: answers what the route promises, throws `Refused` otherwise. */
export type Caller = <N extends RouteName>(name: N, given: Given<N>) => Promise<Answered<N>>;

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

export type Parcel = {
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
};

/** The platform said no, in its own words. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: ProblemBody;

  constructor(asked: string, status: number, problem: ProblemBody) {
    const issues = (problem.issues ?? []).map(({ path, message }) => `\n    ${path}: ${message}`).join('');
    super(`${asked} → ${status} ${problem.code}: ${problem.title}${issues}`);
    this.status = status;
    this.problem = problem;
  }
}

type Loose = { readonly path?: object; readonly query?: object; readonly body?: unknown; readonly key?: string };

export const addressOf = (route: Pick<Route, 'path'>, { path = {}, query = {} }: Loose = {}): string => {
  const values = new Map(Object.entries(path));
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
};

const send = async (address: string, method: string, given: Loose, parcel: Parcel): Promise<Reply> => {
  const content = parcel.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const response = await fetch(address, {
    method,
    headers: {
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...(given.key !== undefined && { 'idempotency-key': given.key }),
      ...(parcel.token !== undefined && { authorization: `Bearer ${parcel.token}` }),
      ...parcel.headers,
    },
    ...(content !== undefined && { body: content }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
};

export const problemIn = ({ body }: Reply): ProblemBody => problemBody.parse(body);

/** A client of the platform at `origin`, over HTTP and nothing else. */
export const openClient = (origin: string) => {
  const tokens = new Map<string, Promise<string>>();

  /** Signs the persona in at the first use, as a browser does. */
  const token = (persona: string): Promise<string> => {
    const found = personas.find(({ id }) => id === persona);
    if (!found) throw new Error(`No persona is called ${persona}.`);
    const known = tokens.get(persona) ?? accessToken(origin, found);
    tokens.set(persona, known);
    return known;
  };

  /** One request by the route's name, whatever the answer. */
  const attempt = (name: RouteName, given: Loose, parcel: Parcel = {}): Promise<Reply> => {
    const route: Route = routes[name];
    const keyed = { ...given, key: given.key ?? (route.command ? randomUUID() : undefined) };
    const { key, ...rest } = keyed;
    const asked = key === undefined ? rest : { ...rest, key };
    return send(`${origin}${addressOf(route, given)}`, route.method, asked, parcel);
  };

  const caller =
    (who: string, signIn: () => Promise<string | undefined>): Caller =>
    async (name, given) => {
      const reply = await attempt(name, given, { token: await signIn() });
      const route: Route = routes[name];
      const asked = `${who}: ${route.method} ${addressOf(route, given)}`;
      if (reply.status >= 400) throw new Refused(asked, reply.status, problemIn(reply));
      if (reply.status !== (route.status ?? 200)) throw new Error(`${asked} → ${reply.status}`);
      return route.answer.parse(reply.body) as Answered<typeof name>;
    };

  return {
    origin,
    token,
    attempt,
    as: (persona: string): Caller => caller(persona, () => token(persona)),
    anyone: caller('anyone', async () => undefined),
    /** A command of the local machine: the business clock, the scheduled functions, the check of the books. */
    local: async (path: '/local/books' | '/local/clock' | '/local/tick', body: object): Promise<unknown> => {
      const reply = await send(`${origin}${path}`, 'POST', { body }, {});
      if (reply.status !== 200) throw new Error(`POST ${path} → ${reply.status}`);
      return reply.body;
    },
  };
};

export type Client = ReturnType<typeof openClient>;

/** The refusal a call ends with; that it succeeds is the fault. */
export const refusalOf = async (call: Promise<unknown>): Promise<Refused> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('This should have been refused.');
};

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Posts a file with a presigned form, as a browser does, and gives the status. */
export const uploadFile = async ({ url, fields }: Form, bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes]));
  const response = await fetch(url, { method: 'POST', body: form });
  await response.arrayBuffer();
  return response.status;
};

export const downloadFile = async (url: string): Promise<Buffer> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The file could not be read: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};
