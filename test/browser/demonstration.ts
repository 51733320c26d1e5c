import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personas } from '../../infra/local/demonstration/personas.ts';
import { seed } from '../../infra/local/demonstration/seed.ts';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.build/demonstration');

/** What the demonstration is made of: code and today, whose deadlines it has. */
const contentOf = (): string => {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const file of globSync('{events,shared,functions,infra}/**/*.ts', { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const dayMs = 86_400_000;

const removeOld = (): void => {
  for (const name of readdirSync(kept)) {
    const old = join(kept, name);
    if (Date.now() - statSync(old).mtimeMs > dayMs) rmSync(old, { recursive: true, force: true });
  }
};

/** The data of the demonstration, acted out once for all test files. */
const actedOut = async (): Promise<string> => {
  const folder = join(kept, contentOf());
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  removeOld();
  const draft = mkdtempSync(join(kept, 'draft-'));
  const platform = await startPlatform({
    port: 0,
    personas,
    dataFolder: draft,
    seed: async (begun) => void (await seed(begun)),
  });
  await platform.stop();
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
};

/** What `npm start` shows on its first start, on a free port, with data of its own. */
export const startShown = async (): Promise<Platform> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shown-'));
  cpSync(await actedOut(), dataFolder, { recursive: true });
  const platform = await startPlatform({ port: 0, personas, dataFolder });
  return {
    ...platform,
    stop: async () => {
      await platform.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
