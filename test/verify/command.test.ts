import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootFiles, sampleProof } from './sample-proof.ts';

const home = join(import.meta.dirname, '../../infra/verify');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const roots = join(folder, 'roots');
const proofPath = join(folder, 'proof.json');

beforeAll(() => {
  mkdirSync(roots);
  writeFileSync(proofPath, JSON.stringify(sampleProof));
  for (const file of rootFiles) writeFileSync(join(roots, `${file.root.number}.json`), JSON.stringify(file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [join(home, 'verify.ts'), ...args], { encoding: 'utf8' });
  return { status, stdout };
};

test('an export that holds ends with 0', () => {
  const { status, stdout } = verify(proofPath, roots);
  expect([status, stdout.split('\n').slice(0, 2)]).toEqual([
    0,
    ['✓ 7 条记录首尾相连。', '  7 entries, each following the one before.'],
  ]);
  expect(stdout).toContain(`= 申报件 ${sampleProof.claim} 核验通过。`);
});

test('one flipped byte ends with 1 and names the entry', () => {
  const flipped = join(folder, 'flipped.json');
  writeFileSync(flipped, readFileSync(proofPath, 'utf8').replace('"key-3"', '"key-7"'));
  const { status, stdout } = verify(flipped);
  expect([status, stdout]).toEqual([
    1,
    expect.stringContaining('✗ 第 4 条与第 3 条不衔接：其内容与校验值不符。之前的 3 条完好。'),
  ]);
});

test('what cannot be read ends with 2', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{');
  for (const args of [[], [broken], [join(folder, 'none.json')], [proofPath, join(folder, 'none')]])
    expect(verify(...args).status).toBe(2);
});

test('the verifier is a folder that can be handed over: it imports itself and Node, and nothing else', () => {
  const files = readdirSync(home);
  const imports = files.flatMap((file) =>
    [...readFileSync(join(home, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(imports.length).toBeGreaterThan(5);
  const foreign = imports.filter(
    (name) => !files.includes(name.replace(/^\.\//, '')) && !builtinModules.includes(name.replace(/^node:/, '')),
  );
  expect(foreign).toEqual([]);
});
