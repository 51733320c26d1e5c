import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../../infra/local/demonstration/personas.ts';
import type { Person } from '../../../shared/claim/person.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { type RouteName, routes } from '../../../shared/contract/routes.ts';
import { problemIn, refusalOf } from '../client.ts';
import { absent, jobs, requestsFor } from './requests.ts';
import type { Scene } from './scene.ts';

const names = Object.keys(routes) as RouteName[];
const accessOf = (name: RouteName): Route['access'] => routes[name].access;
const guarded = names.filter((name) => accessOf(name) === 'signed-in');
const open = names.filter((name) => accessOf(name) === 'public');

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that look right but for one thing. */
const badTokens = async ({ forge, client }: Scene): Promise<Record<string, string | undefined>> => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  const good = await client.token('admin');
  const [head = '', body = '', signature = ''] = good.split('.');
  const unsigned = `${part({ alg: 'none', typ: 'at+jwt' })}.${body}.`;
  const hmacHead = part({ alg: 'HS256', typ: 'at+jwt' });
  const hmac = createHmac('sha256', 'secret').update(`${hmacHead}.${body}`).digest('base64url');
  return {
    'no token': undefined,
    garbage: 'not-a-token',
    expired: await forge({ iat: past - 600, exp: past }),
    'without an end': await forge({ exp: undefined }),
    'for another audience': await forge({ aud: 'urn:another:api' }),
    'of another issuer': await forge({ iss: 'https://example.com' }),
    'an ID token': await forge({}, 'JWT'),
    'without a subject': await forge({ sub: '' }),
    'not signed': unsigned,
    'signed with a shared secret': `${hmacHead}.${body}.${hmac}`,
    'with another subject under the old signature': `${head}.${part({ sub: 'admin', exp: 9e9 })}.${signature}`,
  };
};

/** Who may: holders of the job, and for the company's own routes and the papers of its claims those bound to it. */
const mayDo = (name: RouteName, { roles, bindings }: Person, company: string): boolean =>
  name === 'view-me' ||
  (jobs[name] ?? []).some((job) => roles.some(({ role }) => role === job)) ||
  ((jobs[name] === undefined || routes[name].function === 'documents') &&
    bindings.some(({ claimant }) => claimant === company));

/** Whatever could have been changed by one of the requests. */
const everything = async ({ client, submitted, round }: Scene) => {
  const auditor = client.as('auditor-shi');
  const all = { query: { limit: 100 } } as const;
  return [
    await auditor('list-persons', all),
    await auditor('list-claimants', all),
    await auditor('list-all-rounds', {}),
    await auditor('list-schemes', {}),
    await auditor('list-pots', {}),
    await auditor('list-lists', {}),
    await auditor('view-payer', {}),
    await auditor('list-accounts', all),
    await auditor('list-recoveries', all),
    await auditor('list-objections', all),
    await auditor('list-departments', {}),
    await auditor('read-journal', { path: { claim: submitted.id } }),
    await auditor('list-register', { path: { round }, query: { state: 'draft' } }),
  ];
};

export const wall = (scene: () => Scene): void => {
  let before: unknown;
  beforeAll(async () => {
    before = await everything(scene());
  });

  test('there are guarded and open routes', () => {
    expect([guarded.length > 30, open.length > 5]).toEqual([true, true]);
  });

  describe('a token that is not good opens nothing', () => {
    test.each(guarded)('%s', async (name) => {
      for (const [what, token] of Object.entries(await badTokens(scene()))) {
        const reply = await scene().client.attempt(name, requestsFor(scene())[name], { token });
        expect([what, reply.status, problemIn(reply).code]).toEqual([what, 401, 'not-signed-in']);
        expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      }
    });
  });

  describe('a person for whom it is not opens nothing', () => {
    test.each(guarded.filter((name) => name !== 'view-me'))('%s', async (name) => {
      const { client, cast } = scene();
      const persons = (await client.as('admin')('list-persons', { query: { limit: 100 } })).items;
      const barred = persons.filter((person) => !mayDo(name, person, cast.company.id));
      expect(barred.length).toBeGreaterThan(5);
      for (const { id } of barred) {
        const reply = await client.attempt(name, requestsFor(scene())[name], { token: await client.token(id) });
        const { code } = problemIn(reply);
        expect([id, reply.status, code]).toEqual([
          id,
          code === 'not-found' ? 404 : 403,
          expect.stringMatching(/^(not-found|wrong-role)$/),
        ]);
      }
    });

    test('while whoever it is for gets in', async () => {
      const { client, cast } = scene();
      const reading = guarded.filter((name) => routes[name].method === 'GET');
      const persons = (await client.as('admin')('list-persons', { query: { limit: 100 } })).items;
      const gone: RouteName[] = [
        'read-evidence',
        'view-objection',
        'read-decision-notice',
        'view-award',
        'view-pot',
        'view-allocation',
        'view-list',
        'check-list',
        'list-answers',
        'view-export',
        'read-root',
      ];
      const statusFor = (name: RouteName) => (gone.includes(name) ? 404 : name === 'view-checks' ? 409 : 200);
      const otherwise: (readonly [RouteName, ...number[]])[] = [];
      for (const name of reading) {
        const inside = persons.filter((person) => mayDo(name, person, cast.company.id));
        const replies = await Promise.all(
          inside.map(async ({ id }) =>
            client.attempt(name, requestsFor(scene())[name], { token: await client.token(id) }),
          ),
        );
        const statuses = replies.map(({ status }) => status);
        if (!statuses.includes(statusFor(name))) otherwise.push([name, ...statuses]);
      }
      expect(otherwise).toEqual([]);
    });

    test('a good token of somebody who was never registered', async () => {
      const token = await scene().forge({ sub: 'nobody' });
      for (const name of guarded) {
        const reply = await scene().client.attempt(name, requestsFor(scene())[name], { token });
        expect([name, reply.status]).toEqual([name, 403]);
      }
    });

    test('nothing was changed by any of it', async () => {
      expect(await everything(scene())).toEqual(before);
    });
  });

  describe('what is another claimant’s looks like what does not exist', () => {
    const own = guarded.filter((name) => routes[name].function === 'enterprise' && name !== 'view-me');
    test.each(own)('%s', async (name) => {
      const { client, cast } = scene();
      const token = await client.token(cast.rival.actor);
      const request = requestsFor(scene())[name] as { path: Record<string, string> };
      const missing = {
        ...request,
        path: {
          ...request.path,
          ...('claim' in request.path ? { claim: absent.claim } : { claimant: absent.claimant }),
        },
      };
      const [foreign, none] = [
        await client.attempt(name, request, { token }),
        await client.attempt(name, missing, { token }),
      ];
      expect([foreign.status, problemIn(foreign)]).toEqual([404, problemIn(none)]);
      expect([...foreign.headers.keys()]).toEqual([...none.headers.keys()]);
    });

    test('a draft is nobody’s but the claimant’s: those who judge see none', async () => {
      const { client, draft } = scene();
      for (const persona of ['reviewer-market', 'approver-lin', 'auditor-shi']) {
        const token = await client.token(persona);
        const reply = await client.attempt('view-review', { path: { claim: draft.id } }, { token });
        expect([persona, reply.status]).toEqual([persona, 404]);
      }
    });

    test('nobody is bound until a day that has passed', async () => {
      const { client, cast } = scene();
      const bound = {
        path: { person: 'erp' },
        body: { claimant: cast.shop.id, as: 'agent', until: '2020-01-01' },
      } as const;
      const { status, problem } = await refusalOf(client.as('admin')('bind-person', bound));
      expect([status, problem.issues?.map(({ path }) => path)]).toEqual([422, ['until']]);
    });
  });

  const namesNothing: RouteName[] = ['view-notice', 'download-notice', 'object-to-claim', 'follow-objection'];

  test.each(open)('%s needs no token and has no fault', async (name) => {
    const reply = await scene().client.attempt(name, requestsFor(scene())[name]);
    expect(reply.status).toBe(namesNothing.includes(name) ? 404 : 200);
  });

  test('every persona can sign in and is somebody', async () => {
    for (const { id } of personas) expect((await scene().client.as(id)('view-me', {})).id).toBe(id);
  });
};
