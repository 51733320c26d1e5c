import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { audience, redirectPath, webClient } from './identity.ts';
import type { Persona } from './persona.ts';

const endpointsSchema = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url(), issuer: z.url() });
const tokensSchema = z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number() });

type Endpoints = z.infer<typeof endpointsSchema>;

const discover = async (origin: string): Promise<Endpoints> => {
  const response = await fetch(`${origin}/oidc/.well-known/openid-configuration`);
  return endpointsSchema.parse(await response.json());
};

const exchange = async (endpoint: string, form: Record<string, string>, secret?: string): Promise<string> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: secret === undefined ? {} : { authorization: `Basic ${Buffer.from(secret).toString('base64')}` },
    body: new URLSearchParams(form),
  });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
  return tokensSchema.parse(await response.json()).access_token;
};

/** What a browser keeps between the steps. */
const cookieJar = () => {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
};

/** Walks from the authorization request over the sign-in page to the redirect that carries the code. */
export const signInAt = async (request: URL, personaId: string, redirectUri: string): Promise<URL> => {
  const visit = cookieJar();
  let response = await visit(request.href);
  let at = request;
  for (let step = 0; step < 10; step += 1) {
    const location = response.headers.get('location');
    if (location !== null) {
      at = new URL(location, at);
      if (at.href.startsWith(`${redirectUri}?`)) return at;
      response = await visit(at.href);
    } else if (response.ok && at.pathname.startsWith('/oidc/interaction/')) {
      response = await visit(at.href, { method: 'POST', body: new URLSearchParams({ persona: personaId }) });
    } else {
      throw new Error(`Sign-in stopped at ${at.pathname} with ${response.status}.`);
    }
  }
  throw new Error('Sign-in went round in circles.');
};

const personToken = async (origin: string, endpoints: Endpoints, personaId: string): Promise<string> => {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const redirectUri = `${origin}${redirectPath}`;
  const request = new URL(endpoints.authorization_endpoint);
  request.search = new URLSearchParams({
    client_id: webClient,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile claims',
    resource: audience,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const back = (await signInAt(request, personaId, redirectUri)).searchParams;
  if (back.get('state') !== state || back.get('iss') !== endpoints.issuer) throw new Error('The answer is not to us.');
  const code = back.get('code');
  if (code === null) throw new Error(`Sign-in was refused: ${back.get('error_description') ?? back.get('error')}`);
  return exchange(endpoints.token_endpoint, {
    grant_type: 'authorization_code',
    client_id: webClient,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
};

/** Signs a persona in as a browser or a program would, and gives its access token. */
export const accessToken = async (
  origin: string,
  persona: Pick<Persona, 'id' | 'kind' | 'secret'>,
): Promise<string> => {
  const endpoints = await discover(origin);
  if (persona.kind === 'person') return personToken(origin, endpoints, persona.id);
  const form = { grant_type: 'client_credentials', resource: audience, scope: 'claims' };
  return exchange(endpoints.token_endpoint, form, `${persona.id}:${persona.secret ?? ''}`);
};
