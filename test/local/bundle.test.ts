import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { bundleEntries, bundleSizes } from '../../infra/local/bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = `
import { createHash } from 'node:crypto';
import fs, { existsSync } from 'fs';
import * as os from 'node:os';
declare const LOCAL_BUILD: boolean;
export const handler = async () => [
  LOCAL_BUILD, createHash('sha1').update('').digest('hex').length, fs.existsSync === existsSync, os.EOL.length,
  (await import('./later.ts')).later,
];
`;
let sequence = 0;
const written = (later = 'loaded when needed'): string => {
  sequence += 1;
  writeFileSync(join(folder, 'later.ts'), `export const later: string = ${JSON.stringify(later.repeat(100))};\n`);
  writeFileSync(join(folder, `entry-${sequence}.ts`), source);
  return relative(root, join(folder, `entry-${sequence}.ts`));
};
const bundle = (entry: string, localBuild = true) =>
  bundleEntries({ small: entry }, { localBuild, buildFolder: join(folder, 'build') });
const run = async (built: string) => {
  const { handler } = (await import(pathToFileURL(join(built, 'index.mjs')).href)) as {
    handler: () => Promise<unknown[]>;
  };
  return (await handler()).slice(0, 4);
};

describe('a bundle', () => {
  test('knows whether it is local, and a cloud build lies elsewhere', async () => {
    const entry = written();
    const local = (await bundle(entry, true)).folders.small;
    const cloud = (await bundle(entry, false)).folders.small;
    expect(await run(local)).toEqual([true, 40, true, 1]);
    expect(await run(cloud)).toEqual([false, 40, true, 1]);
    expect(cloud).not.toBe(local);
  }, 60_000);

  test('imports no built-in module by name, and holds no source map', async () => {
    const { folders } = await bundle(written());
    const code = readFileSync(join(folders.small, 'index.mjs'), 'utf8');
    expect(code).toContain('getBuiltinModule');
    expect(code).not.toMatch(/from\s*["'](node:|fs)/);
    expect(code).not.toContain('sourceMappingURL');
    expect(readdirSync(folders.small).filter((name) => name.endsWith('.map'))).toEqual([]);
  }, 60_000);

  test('keeps what is loaded later out of the file a cold start reads', async () => {
    const { folders, bytes } = await bundle(written());
    expect(readFileSync(join(folders.small, 'index.mjs'), 'utf8')).not.toContain('loaded when needed');
    const sizes = readdirSync(folders.small).map((name) => statSync(join(folders.small, name)).size);
    const later = 'loaded when needed'.length * 100;
    expect(bytes.small).toBeGreaterThan(0);
    expect(bytes.small).toBeLessThanOrEqual(sizes.reduce((sum, size) => sum + size, -later));
  }, 60_000);

  test('is made once for the same content, and anew for other content', async () => {
    const entry = written();
    const first = (await bundle(entry)).folders.small;
    const madeAt = statSync(join(first, 'index.mjs')).mtimeMs;
    expect((await bundle(entry)).folders.small).toBe(first);
    expect(statSync(join(first, 'index.mjs')).mtimeMs).toBe(madeAt);
    writeFileSync(join(root, entry), `${source}// changed\n`);
    expect((await bundle(entry)).folders.small).not.toBe(first);
  }, 60_000);

  test('of which many are made leaves only those used last', async () => {
    const inUse = written();
    const used = (await bundle(inUse)).folders.small;
    for (let build = 0; build < 10; build += 1) {
      await bundle(written());
      await bundle(inUse);
    }
    const builds = readdirSync(join(used, '../..'));
    expect(builds.length).toBeLessThanOrEqual(6);
    expect(builds).toContain(used.split('/').at(-2));
  }, 60_000);
});

describe('what a cold start of the real functions reads', () => {
  // Measured when this was written: 459 to 618 KB. S3, its signer, what knows file types and the OpenAPI document wait for their request.
  test('keeps within its budget', async () => {
    expect(Math.max(...Object.values(await bundleSizes({ localBuild: false })))).toBeLessThan(680_000);
  });
});
