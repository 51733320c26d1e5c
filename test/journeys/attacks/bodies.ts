import { describe, expect, test } from 'vitest';
import type { Route } from '../../../shared/contract/route.ts';
import { type RouteName, routes } from '../../../shared/contract/routes.ts';
import { maxBodyBytes } from '../../../shared/http/parse-request.ts';
import { problemIn, type Reply } from '../client.ts';
import { requestsFor } from './requests.ts';
import type { Scene } from './scene.ts';

const names = Object.keys(routes) as RouteName[];
const routeOf = (name: RouteName): Route => routes[name];
const withBody = names.filter((name) => routeOf(name).body !== undefined);
const commands = names.filter((name) => routeOf(name).command);
const reading = names.filter((name) => routeOf(name).method === 'GET');

const anybody: Partial<Record<Route['function'], string>> = {
  enterprise: 'clerk-chen',
  review: 'reviewer-market',
  finance: 'finance-bai',
  officer: 'officer-he',
  administration: 'admin',
  audit: 'auditor-shi',
  documents: 'auditor-shi',
};

export const bodies = (scene: () => Scene): void => {
  const tokenFor = (name: RouteName): Promise<string> =>
    scene().client.token(anybody[routes[name].function] ?? 'admin');

  const sendRaw = async (
    name: RouteName,
    raw: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const { body: _, ...request } = requestsFor(scene())[name] as { body?: unknown };
    return scene().client.attempt(name, request, { token: await tokenFor(name), raw, headers });
  };

  const sendBody = (name: RouteName, body: unknown, headers?: Record<string, string>): Promise<Reply> =>
    sendRaw(name, JSON.stringify(body), headers);

  const codeOf = (reply: Reply): [number, string] => [reply.status, problemIn(reply).code];

  describe.each(withBody)('%s', (name) => {
    test.each([
      ['cut off', '{"a":'],
      ['empty words', 'null x'],
      ['bytes that are no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
      ['nested a hundred thousand deep and cut off', '['.repeat(100_000)],
    ])('JSON that is %s is malformed', async (_what, raw) => {
      expect(codeOf(await sendRaw(name, raw))).toEqual([400, 'malformed-json']);
    });

    test('another content type is not taken', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])
        expect(codeOf(await sendRaw(name, '{}', { 'content-type': type }))).toEqual([415, 'unsupported-media-type']);
    });

    test('a body over 256 KB is too large', async () => {
      const raw = JSON.stringify({ words: '长'.repeat(maxBodyBytes / 3) });
      expect(codeOf(await sendRaw(name, raw))).toEqual([413, 'body-too-large']);
    });

    test('fields nobody knows are each named, in the reader’s language', async () => {
      const { body } = requestsFor(scene())[name] as { body: object };
      const wrong = { ...body, extra: 1, another: 2 };
      const zh = await sendBody(name, wrong, { 'accept-language': 'zh-CN,en;q=0.5' });
      const en = await sendBody(name, wrong, { 'accept-language': 'en-GB,zh;q=0.5' });
      const paths = (reply: Reply) =>
        problemIn(reply)
          .issues?.map(({ path }) => path)
          .toSorted();
      expect([zh.status, en.status, paths(zh), paths(en)]).toEqual([
        422,
        422,
        ['another', 'extra'],
        ['another', 'extra'],
      ]);
      for (const { message } of problemIn(zh).issues ?? []) expect(message).toMatch(/没有这一项/);
      for (const { message } of problemIn(en).issues ?? []) expect(message).toMatch(/no such field/);
      expect([zh.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['zh-CN', 'en']);
    });

    test.each([
      ['nothing', ''],
      ['null', 'null'],
      ['a list', '[]'],
      ['a word', '"x"'],
      ['a number', '1e400'],
      ['a list a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['an object ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
      ['a prototype', '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'],
    ])('%s in its place is refused', async (_what, raw) => {
      const reply = await sendRaw(name, raw);
      expect([400, 422]).toContain(reply.status);
      expect(problemIn(reply).reference).toBeUndefined();
    });

    test('a hidden prototype beside what is right is refused', async () => {
      const { body } = requestsFor(scene())[name] as { body: object };
      const raw = `{"__proto__":{"admin":true},${JSON.stringify(body).slice(1)}`;
      expect(codeOf(await sendRaw(name, raw))).toEqual([422, 'invalid-input']);
    });
  });

  describe('text that cannot be kept as it is sent', () => {
    /** Every text of a body in turn replaced; what is chosen from a list is refused anyway. */
    const places = (value: unknown, path: string[] = []): string[][] => {
      if (typeof value === 'string') return [path];
      if (value === null || typeof value !== 'object') return [];
      return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));
    };
    const replaced = (value: unknown, [first, ...rest]: string[], by: string): unknown => {
      if (first === undefined) return by;
      const copy = structuredClone(value) as Record<string, unknown>;
      copy[first] = replaced(copy[first], rest, by);
      return copy;
    };

    test.each([
      ['half a character', '\ud800'],
      ['NUL', 'a\u0000b'],
    ])('%s', async (_what, text) => {
      for (const name of withBody) {
        const { body } = requestsFor(scene())[name] as { body: unknown };
        for (const place of places(body)) {
          const reply = await sendBody(name, replaced(body, place, text));
          expect([name, place.join('.'), reply.status]).toEqual([name, place.join('.'), 422]);
        }
      }
    });

    const explained = async (name: string): Promise<Reply> => {
      const { client, draft } = scene();
      const path = { claim: draft.id };
      const { revision } = await client.as('clerk-chen')('view-claim', { path });
      const words = `"explanations":{${JSON.stringify(name)}:"x"}`;
      const raw = `{${words},"clause":"china-quality-award","revision":${revision},"facts":{"firstTime":true}}`;
      return client.attempt('save-draft', { path }, { token: await tokenFor('save-draft'), raw });
    };

    test('half a character and NUL as the name of a field', async () => {
      for (const name of ['\udfff', '\u0000']) expect([name, (await explained(name)).status]).toEqual([name, 422]);
    });

    test('a prototype as the name of a field leaves nothing behind', async () => {
      const { client, draft } = scene();
      expect((await explained('__proto__')).status).toBeLessThan(500);
      expect((await client.as('clerk-chen')('view-claim', { path: { claim: draft.id } })).explanations).toEqual({});
    });
  });

  test.each(commands)('%s without an Idempotency-Key does nothing', async (name) => {
    const { client } = scene();
    for (const key of ['', ' ', 'ü', 'a'.repeat(101)]) {
      const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
      const reply = await client.attempt(name, requestsFor(scene())[name], { token: await tokenFor(name), headers });
      expect(codeOf(reply)).toEqual([400, 'idempotency-key-missing']);
    }
  });

  test('every wrong value of a body is told at once, with its path', async () => {
    const reply = await sendBody('ask-appropriation', { programme: 'roads', year: 1999, amountFen: 0.5 });
    expect(problemIn(reply).issues?.map(({ path }) => path)).toEqual(['programme', 'year', 'amountFen', 'document']);
  });

  test('a wrong value of facts is found deep inside', async () => {
    const { client, draft } = scene();
    const body = { clause: 'madrid-trademark', revision: 1, facts: { marks: [{ registeredOn: '2019-02-30' }, 7] } };
    const path = { claim: draft.id };
    const reply = await client.attempt('save-draft', { path, body }, { token: await client.token('clerk-chen') });
    const paths = problemIn(reply).issues?.map((issue) => issue.path);
    expect([reply.status, paths]).toEqual([422, ['facts.marks[0].registeredOn', 'facts.marks[1]']]);
  });

  describe('addresses', () => {
    test.each(reading)('%s with strange parameters is no fault', async (name) => {
      const { client } = scene();
      const token = await tokenFor(name);
      const request = requestsFor(scene())[name] as { path?: Record<string, string>; query?: object };
      const strange = ['', ' ', '\u0000', '..', '%', '#', '💥', '__proto__', 'x'.repeat(500), "' OR 1=1", '{}'];
      for (const value of strange) {
        const queried = await client.attempt(
          name,
          { ...request, query: { ...request.query, after: value } },
          { token },
        );
        expect([value, queried.status < 500]).toEqual([value, true]);
        const unknown = await client.attempt(
          name,
          { ...request, query: { ...request.query, [value]: 'x' } },
          { token },
        );
        expect([value, unknown.status < 500]).toEqual([value, true]);
        for (const part of Object.keys(request.path ?? {})) {
          const reply = await client.attempt(name, { ...request, path: { ...request.path, [part]: value } }, { token });
          expect([part, value, [200, 400, 404, 405].includes(reply.status)]).toEqual([part, value, true]);
        }
      }
      for (const limit of ['0', '-1', '1e9', 'NaN', '']) {
        const reply = await client.attempt(name, { ...request, query: { ...request.query, limit } }, { token });
        expect([limit, reply.status]).toEqual([limit, 422]);
      }
    });
  });
};
