import type { ServerResponse } from 'node:http';

/** An answer of the host itself, in the shape the functions use too (RFC 9457). */
export const sendProblem = (
  response: ServerResponse,
  status: number,
  code: string,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response
    .writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers })
    .end(JSON.stringify({ type: `urn:problem:${code}`, title, status, code }));
};
