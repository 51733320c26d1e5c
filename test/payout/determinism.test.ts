import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { templateIds } from '../../shared/payout/templates.ts';

const script = fileURLToPath(new URL('./print-digests.ts', import.meta.url));
const printed = z.strictObject({ digests: z.record(z.string(), z.string()), zone: z.string(), locale: z.string() });

const digestsIn = async (TZ: string, language: string, order: 'given' | 'shuffled') => {
  const env = { ...process.env, TZ, LANG: language, LC_ALL: language };
  const { stdout } = await promisify(execFile)(process.execPath, [script, order], { env });
  return printed.parse(JSON.parse(stdout));
};

test('the same list is the same bytes in every time zone and language, in whatever order its lines came', {
  timeout: 120_000,
}, async () => {
  const runs = [
    await digestsIn('Asia/Shanghai', 'zh_CN.UTF-8', 'given'),
    await digestsIn('America/New_York', 'en_US.UTF-8', 'given'),
    await digestsIn('Pacific/Kiritimati', 'tr_TR.UTF-8', 'shuffled'),
    await digestsIn('Asia/Shanghai', 'ar_EG.UTF-8', 'shuffled'),
  ];
  // The processes did differ, else the test would prove nothing.
  expect(new Set(runs.map(({ zone }) => zone)).size).toBe(3);
  expect(new Set(runs.map(({ locale }) => locale)).size).toBe(4);
  for (const template of templateIds)
    expect({ template, digests: new Set(runs.map(({ digests }) => digests[template])).size }).toEqual({
      template,
      digests: 1,
    });
  // And no two templates are one.
  expect(new Set(Object.values(runs[0]?.digests ?? {})).size).toBe(templateIds.length);
});
