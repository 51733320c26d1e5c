import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));

/** What a browser is sent packed; pictures are packed already. */
const packed = /\.(js|css|svg|html|json|txt)$/;

/** The web application and what the public pages load, as files: each packed once here and not at each request. */
export const buildWeb = async (folder: string): Promise<void> => {
  const { build } = await import('vite');
  const { NODE_ENV = 'production' } = process.env;
  // Under a test runner Vite would take React as it is for development, and `npm start` would find that build later.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile() && packed.test(each.name))) {
    const path = join(file.parentPath, file.name);
    await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
  }
};
