import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audience, type Identity, startIdentity } from '../../infra/local/identity.ts';
import type { Persona } from '../../infra/local/persona.ts';
import { accessToken, signInAt } from '../../infra/local/sign-in.ts';

const description = { zh: '说明', en: 'description' };
const person: Persona = { id: 'wang', name: { zh: '王<审核>', en: 'Wang' }, description, kind: 'person' };
const program: Persona = { id: 'erp', name: { zh: '程序', en: 'ERP' }, description, kind: 'program', secret: 'known' };
const personas = [person, program];
const hour = 3600;

let origin = '';
let identity: Identity;
const dataFolder = mkdtempSync(join(tmpdir(), 'identity-'));
const server = createServer((request, response) => identity.handle(request, response));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  identity = await startIdentity({ origin, personas, dataFolder });
}, 60_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dataFolder, { recursive: true });
});

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(identity.jwksUri)), {
    issuer: identity.issuer,
    audience,
    typ: 'at+jwt',
    algorithms: ['RS256'],
  });

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const requestAddress = (change: Record<string, string | undefined> = {}): URL => {
  const parameters = {
    client_id: 'web',
    response_type: 'code',
    redirect_uri: `${origin}/signin`,
    scope: 'openid claims',
    resource: audience,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URL(`${origin}/oidc/auth?${new URLSearchParams(given)}`);
};
const authorize = (change: Record<string, string | undefined>) => fetch(requestAddress(change), { redirect: 'manual' });

const exchange = (form: Record<string, string>, secret?: string) =>
  fetch(`${origin}/oidc/token`, {
    method: 'POST',
    headers: secret === undefined ? {} : { authorization: `Basic ${btoa(secret)}` },
    body: new URLSearchParams(form),
  });

describe('people', () => {
  test('sign in by code and PKCE, and get an access token of eight hours for the API', async () => {
    const token = await accessToken(origin, person);
    const { payload } = await verify(token);
    expect(payload).toMatchObject({ sub: 'wang', client_id: 'web', iss: `${origin}/oidc`, aud: audience });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * hour);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: expect.stringMatching(/^local-/) });
  });

  test('cannot sign in as a program, or as somebody nobody knows', async () => {
    for (const id of ['erp', 'nobody', '']) {
      await expect(accessToken(origin, { id, kind: 'person' })).rejects.toThrow(
        /stopped at \/oidc\/interaction\/.* with 400/,
      );
    }
  });

  test('see a page in Chinese with a button for each person, and names that stay text', async () => {
    const start = await authorize({});
    const page = await fetch(new URL(start.headers.get('location') ?? '', origin), {
      headers: {
        cookie: start.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; '),
      },
    });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('value="wang"');
    expect(html).toContain('王&lt;审核&gt;');
    expect(html).not.toContain('value="erp"');
  });

  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['for another audience', { resource: 'urn:other' }],
  ])('are sent back with an error %s', async (_name, change) => {
    const response = await authorize(change);
    expect(response.headers.get('location')).toMatch(/\/signin\?error=/);
  });

  test('are never sent to an address that is not the platform', async () => {
    const response = await authorize({ redirect_uri: 'http://example.com/signin' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  test('get a token for a code once, and only with its verifier', async () => {
    const redirect = `${origin}/signin`;
    const form = async () => ({
      grant_type: 'authorization_code',
      client_id: 'web',
      redirect_uri: redirect,
      code: (await signInAt(requestAddress(), 'wang', redirect)).searchParams.get('code') ?? '',
    });
    expect((await exchange(await form())).status).toBe(400);
    expect((await exchange({ ...(await form()), code_verifier: 'x'.repeat(43) })).status).toBe(400);
    const good = { ...(await form()), code_verifier: verifier };
    expect((await exchange(good)).status).toBe(200);
    expect((await exchange(good)).status).toBe(400);
  });
});

describe('programs', () => {
  test('sign in with their secret, and get an access token of one hour', async () => {
    const { payload } = await verify(await accessToken(origin, program));
    expect(payload).toMatchObject({ sub: 'erp', client_id: 'erp', aud: audience });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(hour);
  });

  test.each(['erp:guessed', 'erp:', 'wang:', 'web:'])('"%s" is refused', async (secret) => {
    expect((await exchange({ grant_type: 'client_credentials' }, secret)).ok).toBe(false);
  });
});

describe('a restart', () => {
  test('keeps the key: a token given out before still verifies', async () => {
    const token = await accessToken(origin, program);
    identity = await startIdentity({ origin, personas, dataFolder });
    expect((await verify(token)).payload.sub).toBe('erp');
  });

  test('with other data has another key', async () => {
    const token = await accessToken(origin, program);
    const kept = identity;
    identity = await startIdentity({ origin, personas });
    await expect(verify(token)).rejects.toThrow();
    identity = kept;
  });
});
