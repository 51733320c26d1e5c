import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../infra/local/demonstration/personas.ts';
import type { Platform } from '../../infra/local/platform.ts';
import { accessToken } from '../../infra/local/sign-in.ts';
import { startSmallPlatform } from './fixtures/small-platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startSmallPlatform();
}, 180_000);
afterAll(() => platform?.stop(), 30_000);

const variable = (name: string): string => {
  const value = platform.environment[name];
  if (value === undefined) throw new Error(`A function is not given ${name}.`);
  return value;
};

const command = (path: string, init: RequestInit = {}) =>
  fetch(`${platform.origin}${path}`, {
    method: 'POST',
    body: '{}',
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

describe('one origin', () => {
  test('a page says where everything is, without a script', async () => {
    const response = await fetch(`${platform.origin}/local`);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<html lang="zh-CN">');
    for (const place of ['/api/openapi.json', '/oidc/.well-known/openid-configuration', 'admin', 'erp']) {
      expect(html).toContain(place);
    }
    expect(html).not.toContain('<script');
  });

  test('every address outside the API is asked of the function that serves the pages', async () => {
    const { event } = (await (await fetch(`${platform.origin}/policies/x?q=1`)).json()) as {
      event: { routeKey: string; rawPath: string; rawQueryString: string };
    };
    expect(event).toMatchObject({ routeKey: '$default', rawPath: '/policies/x', rawQueryString: 'q=1' });
  });

  test('an address of the API nobody serves is a problem in JSON', async () => {
    const response = await fetch(`${platform.origin}/api/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a function verifies the token of the origin by what it is given', async () => {
    const admin = personas.find(({ id }) => id === 'admin');
    if (admin === undefined) throw new Error('There is no persona.');
    const token = await accessToken(platform.origin, admin);
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(variable('JWKS_URI'))), {
      issuer: variable('ISSUER'),
      audience: variable('AUDIENCE'),
    });
    expect(payload.sub).toBe('admin');
  });

  test('a browser uploads with a form and downloads with an address, both signed by a function', async () => {
    const client = new S3Client({
      region: variable('AWS_REGION'),
      endpoint: variable('STORAGE_ORIGIN'),
      forcePathStyle: true,
      credentials: {
        accessKeyId: variable('AWS_ACCESS_KEY_ID'),
        secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
      },
    });
    const place = { Bucket: variable('EVIDENCE_BUCKET'), Key: 'quarantine/a b.txt' };
    const { url, fields } = await createPresignedPost(client, { ...place, Expires: 60 });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['证据']));
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
    const address = await getSignedUrl(client, new GetObjectCommand(place), { expiresIn: 60 });
    expect(await (await fetch(address)).text()).toBe('证据');
  });
});

describe('commands of the local machine', () => {
  test('the business clock goes forward, adds up, and is shown', async () => {
    const hour = 3_600_000;
    const move = async (forward?: string) =>
      (await (await command('/local/clock', { body: JSON.stringify({ forward }) })).json()) as {
        offsetMs: number;
        businessAt: string;
      };
    expect((await move()).offsetMs).toBe(0);
    expect((await move('+36h')).offsetMs).toBe(36 * hour);
    expect((await move('+1d')).offsetMs).toBe(60 * hour);
    const shown = await move();
    expect(shown.offsetMs).toBe(60 * hour);
    expect(Math.abs(Date.parse(shown.businessAt) - Date.now() - 60 * hour)).toBeLessThan(10_000);
  });

  test.each(['-1d', '7d', '+0d', '+1w', '+99999999d', ''])('the clock does not move by "%s"', async (forward) => {
    expect((await command('/local/clock', { body: JSON.stringify({ forward }) })).status).toBe(422);
  });

  test('a press on the page moves the clock and runs the scheduled functions', async () => {
    const press = (body: string, origin = platform.origin) =>
      fetch(`${platform.origin}/local`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      });
    const before = (await (await command('/local/clock')).json()) as { offsetMs: number };
    expect((await press('move=%2B1d')).status).toBe(303);
    expect((await press('move=tick')).status).toBe(303);
    expect((await press('move=%2B2d')).status).toBe(422);
    expect((await press('move=%2B1d', 'http://example.com')).status).toBe(403);
    const after = (await (await command('/local/clock')).json()) as { offsetMs: number };
    expect(after.offsetMs - before.offsetMs).toBe(86_400_000);
  });

  test('a tick runs the scheduled functions and says what they answered', async () => {
    expect(await (await command('/local/tick')).json()).toEqual({ tick: { ticked: 'aws.events' } });
  });

  test.each([
    ['a page of another site', { headers: { origin: 'http://example.com' } }, 403],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['a body that is no JSON', { body: '{' }, 400],
    ['a field nobody knows', { body: '{"back":"1d"}' }, 422],
    ['another method', { method: 'PUT' }, 405],
  ])('%s is refused', async (_name, init, status) => {
    expect((await command('/local/clock', init)).status).toBe(status);
  });
});
