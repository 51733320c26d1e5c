import { contentHash } from '../../shared/claim/content-hash.ts';
import type { Result } from '../../shared/claim/failure.ts';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import type { Act, Answer, Request, Stores } from '../../shared/http/act.ts';
import { type ParsedRequest, parseRequest } from '../../shared/http/parse-request.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { moment } from './reviewed-claim.ts';
import { filesBeside } from './write-once-files.ts';

type Given<N extends RouteName> = Partial<Pick<Request<N>, 'path' | 'body' | 'query' | 'moment' | 'idempotencyKey'>>;

let keys = 0;

/** Calls an act as the boundary would after it has parsed the request. */
export const call = <N extends RouteName>(
  act: Act<N>,
  table: Table,
  actor: Actor,
  given: Given<N>,
): Promise<Result<Answer<N>>> => {
  keys += 1;
  const { path, body, query } = given;
  const request = {
    path,
    query,
    body,
    actor,
    moment,
    locale: 'zh',
    idempotencyKey: `key-${keys}`,
    requestHash: contentHash({ name: act.name, path, body, query }),
    ...given,
  };
  // The acts under test reach the table, and write-once files; nobody is woken.
  const stores = { table, payouts: filesBeside(table.name), exporter: { start: async () => {} } } as unknown as Stores;
  return act(stores, request as unknown as Request<N>);
};

/** What the border makes of a command that came over HTTP. */
export const atTheBorder = (
  name: RouteName,
  pathParameters: Record<string, string>,
  body: unknown,
  key = 'border',
): Result<ParsedRequest> =>
  parseRequest(
    routes[name],
    {
      pathParameters,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      isBase64Encoded: false,
    },
    'zh',
  );

/** Where the issues of a refusal point to. */
export const issuePaths = (result: Result<unknown>): string[] =>
  result.ok ? [] : (result.failure.issues ?? []).map(({ path }) => path);

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.failure.code);

export const tally = (results: readonly Result<unknown>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const result of results) counts[codeOf(result)] = (counts[codeOf(result)] ?? 0) + 1;
  return counts;
};

export const doneValue = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
