import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/local/bundle.ts';

type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};

let web: string;
let manifest: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  web = join((await bundleFunctions({ localBuild: true })).public, 'web');
  manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'));
}, 180_000);

/** Scripts and styles that are fetched before these are ready: each with all it imports at once. */
const filesOf = (entries: readonly string[]): string[] => {
  const files = new Set<string>();
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(follow);
  };
  entries.forEach(follow);
  return [...files];
};

const packedBytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(web, `${file}.gz`)).size, 0);

const kilobyte = 1000;

describe('what is fetched, packed, until', () => {
  test('the queue of a reviewer is usable stays below 430 kB', () => {
    const files = filesOf(['index.html', 'app/main.tsx', 'app/review/queue/queue.tsx']);
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    expect(packedBytes(files)).toBeGreaterThan(100 * kilobyte);
    expect(packedBytes(files)).toBeLessThan(430 * kilobyte);
  });

  test('a claim of the queue is open adds less than 100 kB', () => {
    const before = new Set(filesOf(['index.html', 'app/main.tsx', 'app/review/queue/queue.tsx']));
    const added = filesOf(['app/review/desk/desk.tsx']).filter((file) => !before.has(file));
    expect(packedBytes(added)).toBeLessThan(100 * kilobyte);
  });

  test('a public page is whole stays below 60 kB, its own text included', () => {
    const files = filesOf(['public/enhance.ts']);
    const room = 30 * kilobyte;
    expect(packedBytes(files)).toBeLessThan(60 * kilobyte - room);
  });

  test('a public page brings neither React nor antd', () => {
    const text = filesOf(['public/enhance.ts'])
      .map((file) => readFileSync(join(web, file), 'utf8'))
      .join('\n');
    expect(text).not.toMatch(/ant-btn|react\.element|__REACT/);
  });

  test('the chart of the targets is drawn brings the chart library, and nothing else does', () => {
    const kit = 'app/officer/targets/chart/kit.ts';
    const bringing = Object.keys(manifest).filter((name) =>
      filesOf([name]).some(
        (file) => file.endsWith('.js') && /zrender|echarts/i.test(readFileSync(join(web, file), 'utf8')),
      ),
    );
    const called = (name: string): boolean => manifest[name]?.dynamicImports?.includes(kit) ?? false;
    expect(bringing).toEqual([kit]);
    expect(Object.keys(manifest).filter(called)).toEqual(['app/officer/targets/targets.tsx']);
    expect(packedBytes(filesOf([kit]))).toBeLessThan(250 * kilobyte);
  });
});
