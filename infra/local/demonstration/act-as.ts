import type * as z from 'zod';
import { contentHash } from '../../../shared/claim/content-hash.ts';
import type { Moment } from '../../../shared/claim/journal.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { type RouteName, routes } from '../../../shared/contract/routes.ts';
import type { Act, Answer, Request, Stores } from '../../../shared/http/act.ts';
import { readActor } from '../../../shared/store/people.ts';

type InputOf<R, K extends keyof Route> = R extends { [P in K]: infer S extends z.ZodType } ? z.input<S> : never;

type Given<N extends RouteName> = {
  readonly path?: InputOf<(typeof routes)[N], 'pathParameters'>;
  readonly body?: InputOf<(typeof routes)[N], 'body'>;
};

/** Runs an act as a person, or the public, at a moment, as its Lambda would; what fails stops the seeding. */
export type ActAs = <N extends RouteName>(
  person: string,
  moment: Moment,
  name: N,
  act: Act<N>,
  given?: Given<N>,
) => Promise<Answer<N>>;

export const actAs =
  (stores: Stores): ActAs =>
  async (person, moment, name, act, given = {}) => {
    const route: Route = routes[name];
    const content = {
      path: route.pathParameters?.parse(given.path),
      query: route.query?.parse({}),
      body: route.body?.parse(given.body),
    };
    const requestHash = contentHash({ name, ...content });
    const request = {
      ...content,
      actor: route.access === 'public' ? undefined : await readActor(stores.table, person),
      moment,
      locale: 'zh',
      // The same each time, and another for the same words at another moment.
      idempotencyKey: contentHash({ person, requestHash, businessAt: moment.businessAt }).slice(0, 32),
      requestHash,
    };
    const result = await act(stores, request as unknown as Request<typeof name>);
    if (result.ok) return result.value;
    const { code, details, issues } = result.failure;
    throw new Error(`${person} could not ${name}: ${code} ${JSON.stringify({ details, issues, given })}`);
  };
