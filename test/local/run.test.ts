import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// A small project of its own around a copy of run.mjs, with an npm that only says what it was asked.
let root = '';
const write = (path: string, content: string, mode = 0o644): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  chmodSync(join(root, path), mode);
};
const writeJson = (path: string, value: unknown): void => write(path, JSON.stringify(value));

const other = { optional: true, os: ['plan9'], cpu: ['pdp11'] };
const kept = { version: '1.0.0', integrity: 'sha512-one' };
const locked = {
  '': { name: 'small' },
  'node_modules/kept': kept,
  'node_modules/kept-plan9': { version: '1.0.0', ...other },
  'node_modules/below-kept-plan9': { version: '1.0.0', optional: true },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'run-'));
  mkdirSync(join(root, 'infra/local'), { recursive: true });
  copyFileSync(new URL('../../infra/local/run.mjs', import.meta.url), join(root, 'infra/local/run.mjs'));
  writeJson('package-lock.json', { packages: locked });
  writeJson('node_modules/.package-lock.json', { packages: { 'node_modules/kept': kept } });
  writeJson('node_modules/kept/package.json', {});
  write('bin/npm', '#!/bin/sh\necho "npm $*"\nexit $NPM_ENDS_WITH\n', 0o755);
  write('answer.ts', "const args: string[] = process.argv.slice(2);\nconsole.log(['answer', ...args].join(' '));\n");
});
afterEach(() => rmSync(root, { recursive: true }));

const start = (args: string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [join(root, 'infra/local/run.mjs'), ...args], {
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const run = async (args: string[], env?: Record<string, string>) => {
  const child = start(args, env);
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr, code: await code };
};

describe('packages', () => {
  test('that equal the lock file are left alone: parts of other platforms may be missing', async () => {
    expect(await run(['answer.ts', 'a', 'b c'])).toEqual({ stdout: 'answer a b c\n', stderr: '', code: 0 });
  });

  test.each<[string, () => void]>([
    [
      'one is of another version',
      () =>
        writeJson('package-lock.json', { packages: { ...locked, 'node_modules/kept': { ...kept, version: '2.0.0' } } }),
    ],
    [
      'one has another content',
      () =>
        writeJson('package-lock.json', {
          packages: { ...locked, 'node_modules/kept': { ...kept, integrity: 'sha512-two' } },
        }),
    ],
    ['one is missing from the list', () => writeJson('node_modules/.package-lock.json', { packages: {} })],
    ['one is missing from the disk', () => rmSync(join(root, 'node_modules/kept'), { recursive: true })],
    ['nothing is installed', () => rmSync(join(root, 'node_modules'), { recursive: true })],
    ['one is no longer wanted', () => writeJson('package-lock.json', { packages: { '': {} } })],
    [
      'an optional one for this platform is missing',
      () =>
        writeJson('package-lock.json', {
          packages: {
            ...locked,
            'node_modules/native': { version: '1.0.0', ...other, os: [process.platform], cpu: [process.arch] },
          },
        }),
    ],
  ])('are installed when %s, and stdout stays clean', async (_name, change) => {
    change();
    const { stdout, stderr, code } = await run(['answer.ts']);
    expect(stderr).toContain('npm ci --include=dev --include=optional');
    expect(stdout).toBe('answer\n');
    expect(code).toBe(0);
  });

  test('that cannot be installed stop the command', async () => {
    writeJson('node_modules/.package-lock.json', { packages: {} });
    const { stdout, stderr, code } = await run(['answer.ts'], { NPM_ENDS_WITH: '7' });
    expect(stderr).toContain('npm ci failed');
    expect([stdout, code]).toEqual(['', 1]);
  });
});

describe('Java', () => {
  const javaOf = (folder: string, version: string): void => {
    write(`${folder}/bin/java`, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`, 0o755);
  };
  // Only the shell's own commands besides, so that no Java of this machine is found.
  const bare = (): string => {
    mkdirSync(join(root, 'bare'), { recursive: true });
    for (const name of ['sh', 'env'])
      if (existsSync(`/bin/${name}`)) symlinkSync(`/bin/${name}`, join(root, 'bare', name));
    return join(root, 'bare');
  };
  beforeEach(() => write('answer.ts', 'console.log(process.env.JAVA_BINARY);\n'));

  test.each(['17.0.15', '21', '25.0.1'])('%s is taken from the path', async (version) => {
    javaOf('jre', version);
    const { stdout } = await run(['--java', 'answer.ts'], { PATH: `${join(root, 'jre/bin')}:${bare()}` });
    expect(stdout.trim()).toBe(join(root, 'jre/bin/java'));
  });

  test('of JAVA_HOME comes before the path, and one that is too old is passed over', async () => {
    javaOf('old', '1.8.0_402');
    javaOf('eleven', '11.0.2');
    javaOf('home', '17.0.1');
    const PATH = `${join(root, 'old/bin')}:${join(root, 'eleven/bin')}:${bare()}`;
    const found = await run(['--java', 'answer.ts'], { PATH, JAVA_HOME: join(root, 'home') });
    expect(found.stdout.trim()).toBe(join(root, 'home/bin/java'));
  });

  test('is known by its release file, without being started', async () => {
    write('jre/bin/java', '#!/bin/sh\necho started >&2\nexit 1\n', 0o755);
    write('jre/release', 'IMPLEMENTOR="Debian"\nJAVA_VERSION="17.0.15"\n');
    const { stdout, stderr } = await run(['--java', 'answer.ts'], { PATH: `${join(root, 'jre/bin')}:${bare()}` });
    expect(stdout.trim()).toBe(join(root, 'jre/bin/java'));
    expect(stderr).toBe('');
  });

  test('is not looked for where the file does not need it', async () => {
    expect((await run(['answer.ts'], { PATH: bare() })).stdout).toBe('undefined\n');
  });
});

describe('the file', () => {
  test('gives its exit code', async () => {
    write('answer.ts', 'process.exitCode = 3;\n');
    expect((await run(['answer.ts'])).code).toBe(3);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('is told %s, and ends in its own way', async (signal) => {
    write(
      'answer.ts',
      `process.on('${signal}', () => process.exit(5));\nsetInterval(() => {}, 1000);\nconsole.log('up');\n`,
    );
    const child = start(['answer.ts']);
    const code = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await code).toBe(5);
  });

  test('that nobody named is asked for', async () => {
    const { stderr, code } = await run([]);
    expect(stderr).toContain('Usage');
    expect(code).toBe(1);
  });
});
