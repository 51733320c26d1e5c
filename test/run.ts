import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsOf, reportShape } from './house/counts.ts';

// npm test: everything, in the order of what it costs. npm run check (--static): what needs nothing started.

const root = join(import.meta.dirname, '..');
const inModules = (path: string): string => join(root, 'node_modules', path);
const build = join(root, '.build');
const reports = mkdtempSync(join(tmpdir(), 'test-report-'));
const report = join(reports, 'vitest.json');

type Part = { readonly name: string; readonly script: string; readonly args: readonly string[] };

const checks: readonly Part[] = [
  { name: 'types', script: inModules('typescript/bin/tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types of the web', script: inModules('typescript/bin/tsc'), args: ['-p', 'web/tsconfig.json'] },
  { name: 'lint and format', script: inModules('@biomejs/biome/bin/biome'), args: ['check', '--error-on-warnings'] },
  { name: 'floors', script: join(root, 'test/house/check-floors.ts'), args: [] },
  { name: 'unused', script: inModules('knip/bin/knip.js'), args: ['--no-progress'] },
];

/** The real bundles in the real stack, as `npm run synth` makes them; its assertions are among the tests. */
const stack: Part = { name: 'stack', script: join(root, 'infra/app.ts'), args: [] };

const tests: Part = {
  name: 'tests',
  script: inModules('vitest/vitest.mjs'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
};

/** Exit code of a part; one that could not be started, or was killed, has failed. */
const exitCodeOf = ({ script, args }: Part): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });

const run = async (part: Part, countsFor: (exitCode: number) => Counts): Promise<Counts> => {
  process.stdout.write(`\n── ${part.name}\n`);
  const begun = performance.now();
  const counts = countsFor(await exitCodeOf(part));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`── ${part.name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return counts;
};

const readReport = (): unknown => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
};

const all: Counts[] = [];
const whole = !process.argv.includes('--static');
for (const check of whole ? [...checks, stack] : checks)
  all.push(await run(check, (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })));
if (whole) all.push(await run(tests, (exitCode) => countsOf(reportShape.safeParse(readReport()).data, exitCode)));
rmSync(reports, { recursive: true, force: true });

const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
const line = `${sum('passed')} passed, ${sum('failed')} failed`;
// Read by .ci/run, which must end with this line even when nothing here could run.
mkdirSync(build, { recursive: true });
writeFileSync(join(build, 'test-counts.txt'), `${line}\n`);
process.stdout.write(`\n${line}\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
