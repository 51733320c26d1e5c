import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The built web application beside the bundle. */
const folder = join(import.meta.dirname, 'web');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

export type WebFile = { readonly contentType: string; readonly bytes: Buffer; readonly gzip: boolean };

const orMissing = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** A file of the build by its address; nothing above the folder, and no page. */
export const webFile = async (path: string, takesGzip: boolean): Promise<WebFile | undefined> => {
  const contentType = types[path.split('.').at(-1) ?? ''];
  if (contentType === undefined || !/^\/[\w/-]+\.\w+(\.\w+)?$/.test(path)) return undefined;
  const packed = takesGzip ? await orMissing(join(folder, `${path}.gz`)) : undefined;
  const bytes = packed ?? (await orMissing(join(folder, path)));
  return bytes && { contentType, bytes, gzip: packed !== undefined };
};

let manifest: Promise<Record<string, { readonly file: string; readonly css?: readonly string[] }>> | undefined;

/** Where what a public page loads lies in this build. */
export const publicAssets = async (): Promise<{ readonly script: string; readonly style: string }> => {
  manifest ??= readFile(join(folder, '.vite/manifest.json'), 'utf8').then((text) => JSON.parse(text));
  const entry = (await manifest)['public/enhance.ts'];
  return { script: `/${entry?.file}`, style: `/${entry?.css?.[0]}` };
};

let shell: Promise<string> | undefined;

/** The page of the application, which says where to sign in. */
export const applicationPage = async (signIn: object): Promise<string> => {
  shell ??= readFile(join(folder, 'index.html'), 'utf8');
  const escaped = JSON.stringify(signIn).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return (await shell).replace('%SIGN_IN%', () => escaped);
};
