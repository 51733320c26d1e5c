import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crossedFloors, impureLines } from './floors.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'floors-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

/** A small house in which `from` imports `to`, by value or as a type. */
const rulesBroken = async (from: string, to: string, kind: 'import' | 'import type' = 'import'): Promise<string[]> => {
  const steps = from.split('/').length - 1;
  const own = /^(events|shared|functions|infra|web|test)\//.test(to);
  if (own) write(to, 'export const thing = 1;\nexport type Thing = 1;\n');
  const address = own ? `${'../'.repeat(steps)}${to}` : to;
  write(from, `${kind} { ${kind === 'import' ? 'thing' : 'Thing'} } from '${address}';\nexport const other = 1;\n`);
  return [...new Set((await crossedFloors(root)).crossings.map(({ rule }) => rule))];
};

describe('an import that runs down is allowed', () => {
  test.each([
    ['shared/policy/a.ts', 'shared/money/b.ts'],
    ['shared/claim/a.ts', 'events/b.ts'],
    ['shared/claim/a.ts', 'shared/policy/b.ts'],
    ['shared/payout/a.ts', 'shared/claim/b.ts'],
    ['shared/document/a.ts', 'shared/claim/b.ts'],
    ['shared/payout/a.ts', 'shared/document/b.ts'],
    ['shared/store/a.ts', 'shared/payout/b.ts'],
    ['shared/contract/a.ts', 'shared/claim/b.ts'],
    ['shared/http/a.ts', 'shared/store/b.ts'],
    ['functions/review/a.ts', 'shared/http/b.ts'],
    ['functions/review/a.ts', 'functions/review/b.ts'],
    ['infra/a.ts', 'shared/contract/b.ts'],
    ['infra/local/demonstration/a.ts', 'functions/review/b.ts'],
    ['web/a.ts', 'shared/contract/b.ts'],
    ['functions/public/a.ts', 'web/public/b.tsx'],
    ['web/public/a.tsx', 'web/format/b.ts'],
    ['web/app/review/a.tsx', 'web/app/review/desk/b.tsx'],
    ['web/app/review/a.tsx', 'web/app/parts/b.tsx'],
    ['web/app/a.tsx', 'web/app/review/b.tsx'],
    ['test/a.ts', 'functions/review/b.ts'],
  ])('%s → %s', async (from, to) => {
    expect(await rulesBroken(from, to)).toEqual([]);
  });
});

describe('an import that runs up, or across, is told', () => {
  test.each([
    ['shared/calendar/a.ts', 'shared/policy/b.ts', 'floor-of-ground'],
    ['events/a.ts', 'shared/claim/b.ts', 'floor-of-ground'],
    ['shared/policy/a.ts', 'shared/claim/b.ts', 'floor-of-policy'],
    ['shared/claim/a.ts', 'shared/payout/b.ts', 'floor-of-claim'],
    ['shared/payout/a.ts', 'shared/store/b.ts', 'floor-of-payout'],
    ['shared/document/a.ts', 'shared/store/b.ts', 'floor-of-payout'],
    ['shared/claim/a.ts', 'shared/document/b.ts', 'floor-of-claim'],
    ['shared/store/a.ts', 'shared/http/b.ts', 'floor-of-store-and-contract'],
    ['shared/contract/a.ts', 'infra/definition/b.ts', 'floor-of-store-and-contract'],
    ['shared/http/a.ts', 'functions/review/b.ts', 'floor-of-http'],
    ['functions/review/a.ts', 'infra/b.ts', 'floor-of-functions'],
    ['shared/store/a.ts', 'shared/contract/b.ts', 'store-beside-contract'],
    ['shared/contract/a.ts', 'shared/store/b.ts', 'store-beside-contract'],
    ['functions/review/a.ts', 'functions/finance/b.ts', 'boundaries-apart'],
    ['functions/review/a.ts', 'functions/review/handler.ts', 'handler-only-wires'],
    ['infra/a.ts', 'functions/review/b.ts', 'infra-beside'],
    ['infra/local/a.ts', 'shared/store/b.ts', 'infra-beside'],
    ['infra/a.ts', 'infra/local/b.ts', 'stack-apart-from-local'],
    ['infra/definition/a.ts', 'shared/contract/routes.ts', 'definitions-are-data'],
    ['web/a.ts', 'shared/store/b.ts', 'web-knows-words'],
    ['functions/review/a.ts', 'web/app/b.tsx', 'floor-of-functions'],
    ['web/public/a.tsx', 'web/app/b.tsx', 'pages-apart-from-application'],
    ['web/app/a.tsx', 'web/public/b.tsx', 'application-apart-from-pages'],
    ['web/app/approve/a.tsx', 'web/app/review/b.tsx', 'areas-apart'],
    ['functions/review/a.ts', 'test/b.ts', 'tests-see-nobody-sees-tests'],
    ['shared/policy/a.ts', 'node:fs', 'lowest-five-are-pure'],
    ['shared/claim/a.ts', 'node:fs', 'core-hashes-and-nothing-else'],
    ['functions/review/a.ts', './gone.ts', 'resolvable'],
  ])('%s → %s: %s', async (from, to, rule) => {
    expect(await rulesBroken(from, to)).toContain(rule);
  });

  test('also when only a type crosses', async () => {
    expect(await rulesBroken('shared/claim/a.ts', 'shared/store/b.ts', 'import type')).toEqual(['floor-of-claim']);
  });

  test('with a sentence a person can act on', async () => {
    await rulesBroken('shared/claim/a.ts', 'shared/store/b.ts');
    const [crossing] = (await crossedFloors(root)).crossings;
    expect(crossing).toMatchObject({ from: 'shared/claim/a.ts', to: 'shared/store/b.ts' });
    expect(crossing?.sentence).toBe(
      'a claim knows policy and the ground. Move what is needed down, or hand it in as an argument.',
    );
  });

  test('when modules go round in a circle', async () => {
    write('shared/money/a.ts', "import { b } from './b.ts';\nexport const a = b;\n");
    write('shared/money/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    expect((await crossedFloors(root)).crossings.map(({ rule }) => rule)).toContain('no-circle');
  });

  test.each([
    ['shared/http/a.ts', '@aws-sdk/client-s3', 'aws-in-store-alone'],
    ['shared/store/a.ts', '@middy/core', 'middleware-above-the-core'],
    ['shared/http/a.ts', 'zod-openapi', 'shipped-with-its-packages'],
    ['shared/http/a.ts', 'lent', 'in-package-json'],
  ])('when %s reaches for the package %s: %s', async (from, name, rule) => {
    const main = `node_modules/${name}/index.js`;
    write(main, 'exports.thing = 1;\n');
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(
      'package.json',
      JSON.stringify({
        dependencies: { '@aws-sdk/client-s3': '1', '@middy/core': '1' },
        devDependencies: { 'zod-openapi': '1' },
      }),
    );
    expect(await rulesBroken(from, name)).toEqual([rule]);
  });
});

describe('what no import shows', () => {
  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.X', 'performance.now()', 'crypto.randomUUID()'])(
    '%s in the core is told with its line',
    (words) => {
      write('shared/policy/a.ts', `export const first = 1;\nexport const second = ${words};\n`);
      expect(impureLines(root)).toMatchObject([{ from: 'shared/policy/a.ts:2' }]);
    },
  );

  test('a date made from an argument is no clock', () => {
    write('shared/calendar/a.ts', 'export const day = (text: string) => new Date(text);\n');
    expect(impureLines(root)).toEqual([]);
  });
});

test('an empty house has no modules, which the check takes for a failure', async () => {
  expect((await crossedFloors(root)).modules).toBe(0);
});
