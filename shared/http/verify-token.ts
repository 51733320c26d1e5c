import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Environment } from './environment.ts';

export type VerifyToken = (authorization: string | undefined) => Promise<string | undefined>;

const localKeyPrefix = 'local-';

/** A key server that does not answer, answers other than 200, or answers no keys: jose has no class of its own for all. */
const outages = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

const isAccessToken = (payload: JWTPayload): payload is JWTPayload & { sub: string } =>
  typeof payload.sub === 'string' && payload.sub.length > 0;

/**
 * The subject of a valid access token, or undefined. The same in every environment: RS256 or ES256, `at+jwt`, our
 * issuer and audience, not expired. A production build refuses keys made for a local machine.
 */
export const tokenVerifier = (environment: Environment, local: boolean): VerifyToken => {
  const keys = createRemoteJWKSet(new URL(environment.JWKS_URI), { timeoutDuration: 10_000 });
  return async (authorization) => {
    const [, token] = /^Bearer ([A-Za-z0-9._~+/=-]{1,8192})$/i.exec(authorization ?? '') ?? [];
    if (!token) return undefined;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: environment.ISSUER,
        audience: environment.AUDIENCE,
        algorithms: ['RS256', 'ES256'],
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat'],
        clockTolerance: 5,
      });
      if (!local && protectedHeader.kid?.startsWith(localKeyPrefix)) return undefined;
      return isAccessToken(payload) ? payload.sub : undefined;
    } catch (error) {
      // A token that does not verify is the caller's fault; keys that cannot be fetched are an outage of ours.
      if (!(error instanceof errors.JOSEError) || outages.has(error.code)) throw error;
      return undefined;
    }
  };
};
