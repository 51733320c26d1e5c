import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../infra/local/check-books.ts', import.meta.url));

test.each([
  [['--wrong'], {}, "Unknown option '--wrong'"],
  [['--looked-at'], {}, "Option '--looked-at <value>' argument missing"],
  [[], { PORT: 'no' }, 'PORT must be a number from 1 to 65535, not "no".'],
  [[], { PORT: '1' }, 'No platform answers at http://127.0.0.1:1. Start it: npm start (PORT chooses another port).'],
])('a command given as %j, %j is refused in a sentence, without a stack', async (args, environment, sentence) => {
  const { TABLE_NAME: _, ...env } = process.env;
  const given = promisify(execFile)(process.execPath, [script, ...args], { env: { ...env, ...environment } });
  await expect(given).rejects.toMatchObject({ code: 1, stderr: `${sentence}\n` });
});
