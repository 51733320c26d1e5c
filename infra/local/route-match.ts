import type { Route } from '../../shared/contract/route.ts';

export type Routes = Readonly<Record<string, Pick<Route, 'method' | 'path' | 'function'>>>;
type AnyRoute = Routes[string];

export type Match =
  | { readonly kind: 'found'; readonly route: AnyRoute; readonly pathParameters: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

const parameterName = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

const decoded = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** The parameters of `path` where it has the shape of `pattern`, or undefined. */
const parametersOf = (pattern: string, path: string): Record<string, string> | undefined => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const name = parameterName(segment);
    const value = decoded(given[index] ?? '');
    if (value === undefined || (name === undefined ? value !== segment : value === '')) return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
};

/** `0` for a static segment and `1` for a parameter, so that the more static of two paths sorts first. */
const rank = (path: string): string =>
  path
    .split('/')
    .map((segment) => (parameterName(segment) === undefined ? '0' : '1'))
    .join('');

/** Finds the route as API Gateway does: a static segment wins over a parameter. */
export const routeMatcher = (routes: Routes): ((method: string, path: string) => Match) => {
  const ordered = Object.values(routes).sort((a, b) => rank(a.path).localeCompare(rank(b.path)));
  return (method, path) => {
    const allowed = new Set<string>();
    for (const route of ordered) {
      const pathParameters = parametersOf(route.path, path);
      if (pathParameters === undefined) continue;
      if (route.method === method) return { kind: 'found', route, pathParameters };
      allowed.add(route.method);
    }
    return allowed.size > 0 ? { kind: 'wrong-method', allowed: [...allowed].sort() } : { kind: 'unknown' };
  };
};
