import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const script = fileURLToPath(new URL('./print-digests.ts', import.meta.url));
const printed = z.strictObject({ digests: z.array(z.string()), zone: z.string(), locale: z.string() });

const digestsIn = async (TZ: string, language: string) => {
  const env = { ...process.env, TZ, LANG: language, LC_ALL: language };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return printed.parse(JSON.parse(stdout));
};

test('the same decision and the same filing are the same bytes in every time zone and language', {
  timeout: 120_000,
}, async () => {
  const runs = [
    await digestsIn('Asia/Shanghai', 'zh_CN.UTF-8'),
    await digestsIn('America/New_York', 'en_US.UTF-8'),
    await digestsIn('Pacific/Kiritimati', 'tr_TR.UTF-8'),
  ];
  // The processes did differ, else the test would prove nothing.
  expect(new Set(runs.map(({ zone }) => zone)).size).toBe(3);
  expect(new Set(runs.map(({ locale }) => locale)).size).toBe(3);
  expect(new Set(runs.map(({ digests }) => digests.join())).size).toBe(1);
  expect(new Set(runs[0]?.digests).size).toBe(2);
});
