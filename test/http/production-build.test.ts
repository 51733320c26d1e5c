import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localBuild, readEnvironment } from '../../shared/http/environment.ts';
import { tokenVerifier } from '../../shared/http/verify-token.ts';
import { movableClock, realClock } from '../../shared/store/business-clock.ts';
import { clockKey } from '../../shared/store/keys.ts';
import { openOwnTable } from '../functions/reviewed-claim.ts';

const cloud = {
  TABLE_NAME: 'claims',
  EVIDENCE_BUCKET: 'evidence',
  PAYOUT_BUCKET: 'payout',
  ISSUER: 'https://identity.example.cn',
  AUDIENCE: 'urn:claims-platform:api',
  JWKS_URI: 'https://identity.example.cn/jwks',
};

describe('a production build', () => {
  test('is what every build is that was not made local', () => {
    expect(localBuild).toBe(false);
    expect(readEnvironment(cloud)).toEqual(cloud);
  });

  test.each([
    ['an issuer without TLS', { ISSUER: 'http://identity.example.cn' }],
    ['an issuer on this machine', { ISSUER: 'https://127.0.0.1:8787/oidc' }],
    ['keys from this machine', { JWKS_URI: 'https://localhost/jwks' }],
    ['an engine on this machine', { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' }],
    ['a storage on this machine', { AWS_ENDPOINT_URL_S3: 'http://[::1]:9000' }],
    ['a storage behind the one origin', { STORAGE_ORIGIN: 'http://127.0.0.1:8787/files' }],
  ])('refuses %s, which a local build takes', (_what, change) => {
    expect(() => readEnvironment({ ...cloud, ...change }, false)).toThrow(/refuses local addresses/);
    expect(readEnvironment({ ...cloud, ...change }, true)).toBeDefined();
  });

  test('names every variable that is missing', () => {
    expect(() => readEnvironment({})).toThrow(/TABLE_NAME[\s\S]*JWKS_URI/);
  });

  test('refuses a table whose business clock was moved; a local build follows it', async () => {
    const table = await openOwnTable();
    const now = await realClock(table)();
    expect(now.businessAt).toBe(now.at);
    await table.transact([{ put: { ...clockKey, offsetMs: 86_400_000 } }]);
    await expect(realClock(table)()).rejects.toThrow(/clock was moved/);
    const moved = await movableClock(table)();
    expect(Date.parse(moved.businessAt) - Date.parse(moved.at)).toBe(86_400_000);
  });
});

describe('an access token', () => {
  type Key = Awaited<ReturnType<typeof generateKeyPair>>;
  let issuer: Server;
  let environment: ReturnType<typeof readEnvironment>;
  let key: Key;
  let localKey: Key;
  let stranger: Key;

  beforeAll(async () => {
    const pair = () => generateKeyPair('RS256', { extractable: true });
    [key, localKey, stranger] = await Promise.all([pair(), pair(), pair()]);
    const published = async (pair: Key, kid: string): Promise<JWK> => ({
      ...(await exportJWK(pair.publicKey)),
      kid,
      alg: 'RS256',
      use: 'sig',
    });
    const keys = [await published(key, 'city-1'), await published(localKey, 'local-1')];
    issuer = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys })),
    );
    await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    environment = readEnvironment({ ...cloud, ISSUER: origin, JWKS_URI: `${origin}/jwks` }, true);
  });
  afterAll(() => {
    issuer.close();
  });

  type Claims = { sub?: string; aud?: string; iss?: string; iat?: number; exp?: number; nbf?: number };

  const signed = (claims: Claims = {}, header: Record<string, unknown> = {}, pair: Key = key): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const content = {
      sub: 'lin',
      aud: environment.AUDIENCE,
      iss: environment.ISSUER,
      iat: now,
      exp: now + 600,
      ...claims,
    };
    return new SignJWT(JSON.parse(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'RS256', kid: 'city-1', typ: 'at+jwt', ...header })
      .sign(pair.privateKey);
  };

  const subject = (token: string, local = false): Promise<string | undefined> =>
    tokenVerifier(environment, local)(`Bearer ${token}`);

  test('of our issuer names its subject', async () => {
    expect(await subject(await signed())).toBe('lin');
  });

  test('made with a local key is good on a local machine and nowhere else', async () => {
    const token = await signed({}, { kid: 'local-1' }, localKey);
    expect(await subject(token, true)).toBe('lin');
    expect(await subject(token)).toBeUndefined();
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each<[string, () => Promise<string>]>([
    ['expired', () => signed({ iat: past - 600, exp: past })],
    ['not valid yet', () => signed({ nbf: past + 7200 })],
    ['for another audience', () => signed({ aud: 'urn:other' })],
    ['of another issuer', () => signed({ iss: 'https://elsewhere.example' })],
    ['without a subject', () => signed({ sub: undefined as never })],
    ['with an empty subject', () => signed({ sub: '' })],
    ['without an end', () => signed({ exp: undefined as never })],
    ['an identity token', () => signed({}, { typ: 'JWT' })],
    ['signed by a stranger with our key id', () => signed({}, {}, stranger)],
    ['with an unknown key id', () => signed({}, { kid: 'city-9' })],
    [
      'with its payload exchanged',
      async () => {
        const [header, , signature] = (await signed()).split('.');
        const payload = Buffer.from(JSON.stringify({ sub: 'admin' })).toString('base64url');
        return `${header}.${payload}.${signature}`;
      },
    ],
    [
      'without a signature',
      async () => {
        const [, payload] = (await signed()).split('.');
        return `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
      },
    ],
    [
      'signed with the public key as a secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(key.publicKey)));
        return new SignJWT({ sub: 'lin' })
          .setProtectedHeader({ alg: 'HS256', kid: 'city-1', typ: 'at+jwt' })
          .sign(secret);
      },
    ],
    ['no token at all', async () => 'not-a-token'],
    ['far too long', async () => 'a'.repeat(9000)],
  ])('%s is refused', async (_what, token) => {
    expect(await subject(await token())).toBeUndefined();
  });

  test('must come as Bearer', async () => {
    const verify = tokenVerifier(environment, false);
    expect(await verify(undefined)).toBeUndefined();
    expect(await verify(`Basic ${await signed()}`)).toBeUndefined();
  });

  test('cannot be judged while the keys are out of reach: that is our outage, not the caller’s fault', async () => {
    const verify = tokenVerifier({ ...environment, JWKS_URI: 'http://127.0.0.1:1/jwks' }, false);
    await expect(verify(`Bearer ${await signed()}`)).rejects.toThrow();
  });
});
