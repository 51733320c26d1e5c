import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type ClientMetadata, type Configuration, errors, interactionPolicy } from 'oidc-provider';
import { memoryAdapter } from './identity-memory.ts';
import { page, pageHeaders } from './page.ts';
import type { Persona } from './persona.ts';
import { signInPage } from './sign-in-page.ts';

export const audience = 'urn:claims-platform:api';
/** The public client of the web application: authorization code with PKCE, no secret. */
export const webClient = 'web';
export const redirectPath = '/signin';

const hour = 3600;
const day = 24 * hour;

export type Identity = {
  readonly issuer: string;
  readonly jwksUri: string;
  /** Answers every request below `/oidc`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
};

/** Kept on disk, so that a token given out before a restart still verifies. Its name marks it as never for production. */
const signingKey = async (dataFolder: string | undefined): Promise<JWK> => {
  const path = dataFolder === undefined ? undefined : join(dataFolder, 'signing-key.json');
  if (path !== undefined && existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key: JWK = {
    ...(await exportJWK(privateKey)),
    kid: `local-${randomBytes(6).toString('hex')}`,
    alg: 'RS256',
    use: 'sig',
  };
  if (path !== undefined && dataFolder !== undefined) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  }
  return key;
};

const clients = (origin: string, personas: readonly Persona[]): ClientMetadata[] => [
  {
    client_id: webClient,
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${origin}${redirectPath}`],
    post_logout_redirect_uris: [`${origin}/`],
  },
  ...personas
    .filter((persona) => persona.kind === 'program')
    .map((program) => ({
      client_id: program.id,
      client_secret: program.secret ?? randomBytes(24).toString('hex'),
      token_endpoint_auth_method: 'client_secret_basic' as const,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
];

/** Asks who signs in and nothing else: the one client of people is the platform's own. */
const withoutConsent = (): interactionPolicy.DefaultPolicy => {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
};

const configuration = (origin: string, key: JWK, personas: readonly Persona[]): Configuration => ({
  adapter: memoryAdapter(),
  jwks: { keys: [key] },
  clients: clients(origin, personas),
  cookies: { keys: [randomBytes(32).toString('hex')] },
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.type = 'html';
        context.set(pageHeaders);
        context.body = page(
          '退出登录',
          `${form}<p>确认退出登录吗？<span lang="en">Sign out?</span></p>
<p><button form="op.logoutForm" name="logout" value="yes">退出登录 <span lang="en">Sign out</span></button></p>
<p><a href="/e">不退出，回到平台 <span lang="en">Stay signed in</span></a></p>`,
        );
      },
    },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, indicator) => {
        if (indicator !== audience) throw new errors.InvalidTarget();
        return { scope: 'claims', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
      },
    },
  },
  ttl: {
    AccessToken: 8 * hour,
    ClientCredentials: hour,
    AuthorizationCode: 60,
    IdToken: hour,
    Interaction: hour,
    Session: day,
    Grant: day,
  },
  findAccount: (_context, id) => {
    const person = personas.find((persona) => persona.id === id && persona.kind === 'person');
    return person && { accountId: id, claims: () => ({ sub: id, name: person.name.zh }) };
  },
  interactions: {
    policy: withoutConsent(),
    url: (_context, interaction) => `/oidc/interaction/${interaction.uid}`,
  },
  loadExistingGrant: async (context) => {
    const { client, session, provider } = context.oidc;
    if (client?.clientId !== webClient || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(audience, 'claims');
    await grant.save();
    return grant;
  },
  renderError: (context, out) => {
    context.type = 'html';
    context.set(pageHeaders);
    // The reason goes to whoever reads the source of a failing test; the words of a request are never repeated here.
    context.body = page(
      '无法登录',
      `<p>请回到首页，重新登录。</p><p lang="en">Sign-in failed: ${out.error.replace(/\W/g, ' ')}</p>`,
    );
  },
});

const interaction = async (
  provider: Provider,
  personas: readonly Persona[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'GET') {
    await provider.interactionDetails(request, response);
    response.writeHead(200, pageHeaders).end(signInPage(personas));
    return;
  }
  const accountId = new URLSearchParams(await text(request)).get('persona');
  const known = personas.some((persona) => persona.id === accountId && persona.kind === 'person');
  if (request.method !== 'POST' || accountId === null || !known) {
    response.writeHead(400, pageHeaders).end(page('无法登录', '<p>请从列表中选择一位人员。</p>'));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false });
};

/** A real OpenID Connect provider for the personas, at `/oidc` of the origin. Grants and sessions live in memory. */
export const startIdentity = async (options: {
  readonly origin: string;
  readonly personas: readonly Persona[];
  readonly dataFolder?: string;
}): Promise<Identity> => {
  const { origin, personas } = options;
  const issuer = `${origin}/oidc`;
  const provider = new Provider(issuer, configuration(origin, await signingKey(options.dataFolder), personas));
  const answer = provider.callback();
  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    handle: (request, response) => {
      const path = request.url ?? '/';
      if (/^\/oidc\/interaction\/[\w-]+$/.test(path)) {
        interaction(provider, personas, request, response).catch(() => {
          response.writeHead(400, pageHeaders).end(page('登录已过期', '<p>请回到首页，重新登录。</p>'));
        });
        return;
      }
      // The provider finds where it is mounted by comparing the two.
      Object.assign(request, { originalUrl: path, url: path.replace(/^\/oidc/, '') || '/' });
      answer(request, response);
    },
  };
};
