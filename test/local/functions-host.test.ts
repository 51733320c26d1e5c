import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FunctionsHost, startFunctionsHost } from '../../infra/local/functions-host.ts';
import { routeMatcher } from '../../infra/local/route-match.ts';
import { smallFolders, smallRoutes } from './fixtures/small-platform.ts';

let origin = '';
let host: FunctionsHost;
const printed: string[] = [];
const server = createServer((request, response) => host.handle(request, response));

beforeAll(async () => {
  const environment = { TABLE_NAME: 'claims' };
  const log = (text: string): void => void printed.push(text);
  host = startFunctionsHost({ routes: smallRoutes, folders: await smallFolders(), environment, timeoutMs: 4000, log });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 60_000);
afterAll(async () => {
  await host.stop();
  server.closeAllConnections();
  server.close();
});

const eventOf = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${origin}${path}`, init);
  expect(response.status).toBe(200);
  return (await response.json()) as { event: Record<string, unknown>; environment: object; localBuild: boolean };
};

describe('route match', () => {
  const match = routeMatcher(smallRoutes);
  test.each([
    ['GET', '/api/claims', 'GET /api/claims', {}],
    ['GET', '/api/claims/mine', 'GET /api/claims/mine', {}],
    ['GET', '/api/claims/A-1', 'GET /api/claims/{claim}', { claim: 'A-1' }],
    ['GET', '/api/claims/a%2Fb/files/%E8%AF%81', 'GET /api/claims/{claim}/files/{file}', { claim: 'a/b', file: '证' }],
  ])('%s %s', (method, path, key, pathParameters) => {
    const found = match(method, path);
    expect(found).toMatchObject({ kind: 'found', pathParameters });
    expect(found.kind === 'found' && `${found.route.method} ${found.route.path}`).toBe(key);
  });

  test.each(['/api', '/api/claims/', '/api/claims//files/x', '/api/claims/%E0%A4%A', '/api/Claims'])(
    '%s is unknown',
    (path) => expect(match('GET', path)).toEqual({ kind: 'unknown' }),
  );

  test('another method on a known path names those that are allowed', () => {
    expect(match('DELETE', '/api/claims')).toEqual({ kind: 'wrong-method', allowed: ['GET', 'POST'] });
    expect(match('POST', '/api/claims/A-1')).toEqual({ kind: 'wrong-method', allowed: ['GET'] });
  });
});

describe('what a function is given', () => {
  test('path, query, headers and cookies as API Gateway gives them', async () => {
    const { event } = await eventOf('/api/claims/a%2Fb?state=paid&state=listed&q=%E5%A5%96+x', {
      headers: { Cookie: 'a=1; b=2', 'X-Mixed-Case': 'Yes' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/claims/{claim}',
      rawPath: '/api/claims/a%2Fb',
      rawQueryString: 'state=paid&state=listed&q=%E5%A5%96+x',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { state: 'paid,listed', q: '奖 x' },
      pathParameters: { claim: 'a/b' },
      isBase64Encoded: false,
      requestContext: { http: { method: 'GET', path: '/api/claims/a%2Fb', sourceIp: '127.0.0.1' } },
    });
    expect(event.headers).toMatchObject({ 'x-mixed-case': 'Yes' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  test('a JSON body as text, other bytes in base64', async () => {
    const text = await eventOf('/api/claims', {
      method: 'POST',
      body: '{"名":"值"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(text.event).toMatchObject({ body: '{"名":"值"}', isBase64Encoded: false });
    const bytes = await eventOf('/api/claims', {
      method: 'POST',
      body: new Uint8Array([0xff, 0, 1]),
      headers: { 'content-type': 'application/json' },
    });
    expect(bytes.event).toMatchObject({ body: '/wAB', isBase64Encoded: true });
  });

  test('its own environment and nothing of this machine', async () => {
    const { environment, localBuild } = await eventOf('/api/claims');
    expect(Object.keys(environment).sort()).toEqual([
      'AWS_LAMBDA_FUNCTION_NAME',
      'POWERTOOLS_SERVICE_NAME',
      'TABLE_NAME',
    ]);
    expect(localBuild).toBe(true);
  });
});

describe('what a function answers', () => {
  test('several cookies stay several headers', async () => {
    expect((await fetch(`${origin}/api/cookies`)).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('base64 becomes bytes', async () => {
    expect([...new Uint8Array(await (await fetch(`${origin}/api/bytes`)).arrayBuffer())]).toEqual([0, 255, 1]);
  });
});

describe('a background function', () => {
  test('is handed an event and runs while nobody waits', async () => {
    printed.length = 0;
    expect(host.start('export', { export: 'X1' })).toBe(true);
    await expect.poll(() => printed.join(''), { timeout: 20_000 }).toContain('exported X1');
  });

  test.each(['public', 'tick', 'none'])('%s is none', (name) => {
    expect(host.start(name, { export: 'X2' })).toBe(false);
  });
});

describe('what goes wrong', () => {
  const problemOf = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${origin}${path}`, init);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { status: number };
    expect(problem.status).toBe(response.status);
    return response;
  };

  test('an unknown address answers 404', async () => {
    expect((await problemOf('/api/none')).status).toBe(404);
  });

  test('a wrong method answers 405 and says which are right', async () => {
    const response = await problemOf('/api/claims', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('a body over 10 MiB answers 413, one of 10 MiB is handed on', async () => {
    const body = new Uint8Array(10 * 1024 * 1024 + 1);
    expect((await problemOf('/api/claims', { method: 'POST', body })).status).toBe(413);
    expect((await fetch(`${origin}/api/claims`, { method: 'POST', body: body.subarray(1) })).status).toBe(200);
  }, 30_000);

  test('a function that dies answers 502, and the next call finds a new one', async () => {
    expect((await problemOf('/api/crash')).status).toBe(502);
    await eventOf('/api/claims');
  }, 30_000);

  test('a function that takes too long answers 504, and the next call finds a new one', async () => {
    expect((await problemOf('/api/slow')).status).toBe(504);
    await eventOf('/api/claims');
  }, 30_000);
});
