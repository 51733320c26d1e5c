import type * as z from 'zod';
import type { FunctionName } from './function-names.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One promise of the HTTP interface: functions, OpenAPI, infrastructure and forms are all made from it. */
export type Route = {
  readonly method: Method;
  /** As API Gateway writes it, e.g. `/api/claims/{claim}/submit`. */
  readonly path: `/api/${string}`;
  readonly function: FunctionName;
  /** `public`: no token; `signed-in`: a valid access token, and the act itself asks for the role. */
  readonly access: 'public' | 'signed-in';
  readonly summary: string;
  readonly pathParameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** 202: noted, and done in the background. */
  readonly status?: 200 | 201 | 202;
  /** The answer is a `textFile` or a `pdfFile`, sent as that file and not as JSON. */
  readonly file?: true;
  /** A command: repeated with the same `Idempotency-Key` it has one effect and the same answer. */
  readonly command?: true;
};

/** API Gateway's name of a route, e.g. `POST /api/claims/{claim}/submit`. */
export const routeKey = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;
