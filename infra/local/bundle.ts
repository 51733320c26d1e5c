import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile, Plugin } from 'esbuild';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { pinyinIndex } from '../../shared/contract/pinyin-index.ts';
import { functionDefinitions, webFunction } from '../definition/functions.ts';
import { buildWeb } from './web-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = [
  ...['functions', 'shared', 'events', 'web', 'infra/definition'],
  ...['infra/local/bundle.ts', 'infra/local/web-build.ts', 'package-lock.json'],
];
const keptBuilds = 6;

export type Bundles<Name extends string> = {
  /** The folder of each function: `index.mjs` lies in it. */
  readonly folders: Record<Name, string>;
  /** What a cold start reads of each. */
  readonly bytes: Record<Name, number>;
};

/**
 * Built-in modules by `process.getBuiltinModule`: an ESM import of `node:http` makes Node build the whole namespace,
 * whose getters load undici, which is some 25 ms of every cold start.
 */
const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup: (build) => {
    build.onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace(/^node:/, ''), namespace: 'builtin', sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`,
      loader: 'js',
    }));
  },
};

const filesBelow = async (path: string): Promise<string[]> => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if ((await stat(full)).isFile()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
};

const contentHash = async (entries: Record<string, string>): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(entries));
  const files = [...(await Promise.all(sources.map(filesBelow))).flat()].sort();
  for (const file of [...files, ...Object.values(entries).filter((entry) => !files.includes(entry))]) {
    hash.update(`${file}\n`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

const removeOldBuilds = async (folder: string, current: string): Promise<void> => {
  const builds = (await readdir(folder)).filter((name) => name !== current);
  const dated = await Promise.all(builds.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  // A few stay: another copy of the platform may still load its functions from one of them.
  const old = dated.sort((a, b) => b.at - a.at).slice(keptBuilds - 1);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
};

/** Bytes a cold start reads: the entry and what it imports at once, without the chunks that wait for an `import()`. */
const startBytes = (metafile: Metafile, entry: string): number => {
  const counted = new Set<string>();
  const count = (path: string): number => {
    const output = metafile.outputs[path];
    if (output === undefined || counted.has(path)) return 0;
    counted.add(path);
    const atOnce = output.imports.filter(({ kind }) => kind === 'import-statement');
    return atOnce.reduce((bytes, chunk) => bytes + count(chunk.path), output.bytes);
  };
  return count(entry);
};

const buildOne = async (name: string, entry: string, folder: string, localBuild: boolean): Promise<number> => {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: join(folder, name),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    // What is loaded by `import()` becomes a file of its own, read by the requests that need it.
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'external',
    define: {
      LOCAL_BUILD: String(localBuild),
      OPENAPI_DOCUMENT: JSON.stringify(JSON.stringify(openApiDocument())),
      PINYIN_INDEX: JSON.stringify(JSON.stringify(pinyinIndex())),
    },
    plugins: [lazyBuiltins],
    metafile: true,
    logLevel: 'silent',
    write: false,
  });
  const maps = join(folder, 'maps', name);
  await Promise.all([join(folder, name), maps].map((path) => mkdir(path, { recursive: true })));
  for (const { path, contents } of result.outputFiles) {
    // Maps stay out of the function's folder, which is what Lambda loads.
    await writeFile(path.endsWith('.map') ? join(maps, basename(path)) : path, contents);
  }
  await writeFile(join(maps, 'metafile.json'), JSON.stringify(result.metafile));
  return startBytes(result.metafile, relative(root, join(folder, name, 'index.mjs')));
};

type Beside = { readonly carries?: Readonly<Record<string, string>> };

/** What a function reads beside its code: files of packages, and the web application where it serves that. */
const carry = async (folder: string, name: string): Promise<void> => {
  const definition = (functionDefinitions as Record<string, Beside>)[name];
  if (name === webFunction) await buildWeb(join(folder, name, 'web'));
  for (const [file, module] of Object.entries(definition?.carries ?? {}))
    await copyFile(fileURLToPath(import.meta.resolve(module)), join(folder, name, file));
};

const buildInto = async (folder: string, entries: Record<string, string>, localBuild: boolean): Promise<void> => {
  const bytes = await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => [name, await buildOne(name, entry, folder, localBuild)]),
  );
  for (const name of Object.keys(entries)) await carry(folder, name);
  await writeFile(join(folder, 'bytes.json'), JSON.stringify(Object.fromEntries(bytes)));
};

/** Bundles entry files (paths from the root, by function name), once for each content of the sources. */
export const bundleEntries = async <Name extends string>(
  entries: Record<Name, string>,
  options: { readonly localBuild: boolean; readonly buildFolder?: string },
): Promise<Bundles<Name>> => {
  const builds = join(options.buildFolder ?? join(root, '.build'), options.localBuild ? 'local' : 'cloud');
  const hash = await contentHash(entries);
  const folder = join(builds, hash);
  if (!existsSync(join(folder, 'bytes.json'))) {
    await mkdir(builds, { recursive: true });
    const draft = await mkdtemp(join(builds, 'draft-'));
    try {
      await buildInto(draft, entries, options.localBuild);
      // Two starts may build the same content at once: the first to rename wins, and both are equal.
      await rename(draft, folder).catch((error: unknown) => {
        if (!existsSync(join(folder, 'bytes.json'))) throw error;
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    await removeOldBuilds(builds, hash);
  }
  // Counts as used now: what is removed is what nobody started from for longest.
  await utimes(folder, new Date(), new Date());
  const names = Object.keys(entries) as Name[];
  const folders = Object.fromEntries(names.map((name) => [name, join(folder, name)])) as Record<Name, string>;
  return { folders, bytes: JSON.parse(await readFile(join(folder, 'bytes.json'), 'utf8')) as Record<Name, number> };
};

const handlers = (): Record<FunctionName, string> => {
  const names = Object.keys(functionDefinitions) as FunctionName[];
  return Object.fromEntries(names.map((name) => [name, `functions/${name}/handler.ts`])) as Record<
    FunctionName,
    string
  >;
};

/** The folder of each function of the definitions, with its `index.mjs`; the cloud and the local machine both load it. */
export const bundleFunctions = async (options: {
  readonly localBuild: boolean;
}): Promise<Record<FunctionName, string>> => (await bundleEntries(handlers(), options)).folders;

/** Bytes a cold start of each function reads. */
export const bundleSizes = async (options: { readonly localBuild: boolean }): Promise<Record<FunctionName, number>> =>
  (await bundleEntries(handlers(), options)).bytes;
