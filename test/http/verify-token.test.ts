import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { tokenVerifier } from '../../shared/http/verify-token.ts';

const [ISSUER, AUDIENCE] = ['https://id.example', 'city-claims'];
const { publicKey, privateKey } = await generateKeyPair('RS256');
const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };

let server: Server | undefined;
afterEach(() => server?.close());

/** A key server that gives this answer, and the verifier that asks it. */
const verifierOn = async (status: number, body: unknown) => {
  const made = createServer((_, answer) => {
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const JWKS_URI = `http://127.0.0.1:${(made.address() as AddressInfo).port}/jwks`;
  return tokenVerifier(
    { TABLE_NAME: 'table', EVIDENCE_BUCKET: 'evidence', PAYOUT_BUCKET: 'payout', ISSUER, AUDIENCE, JWKS_URI },
    true,
  );
};

const bearer = async (kid = 'one', audience = AUDIENCE): Promise<string> => {
  const token = new SignJWT({ sub: 'chen' }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid }).setIssuedAt();
  return `Bearer ${await token.setExpirationTime('5m').setIssuer(ISSUER).setAudience(audience).sign(privateKey)}`;
};

describe('a token', () => {
  test('names its subject when its key is known', async () => {
    const verify = await verifierOn(200, { keys: [key] });
    expect(await verify(await bearer())).toBe('chen');
  });

  test('of another key, for another audience or of no form at all is the fault of who sent it', async () => {
    const verify = await verifierOn(200, { keys: [key] });
    const [unknown, foreign] = [await bearer('two'), await bearer('one', 'elsewhere')];
    for (const sent of [unknown, foreign, 'Bearer a.b.c', 'Bearer x', undefined])
      expect(await verify(sent)).toBeUndefined();
  });

  test.each<[string, number, unknown]>([
    ['answers 503', 503, {}],
    ['answers 404', 404, { keys: [key] }],
    ['answers something else than keys', 200, { other: true }],
    ['answers no JSON object', 200, 'no'],
  ])('cannot be judged while the key server %s: that is our outage', async (_, status, body) => {
    const verify = await verifierOn(status, body);
    await expect(verify(await bearer())).rejects.toThrow();
  });
});
