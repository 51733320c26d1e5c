import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';

const script = fileURLToPath(new URL('./fixtures/start-small.ts', import.meta.url));
const launcher = fileURLToPath(new URL('../../infra/local/run.mjs', import.meta.url));
const recordSchema = z.object({
  platform: z.object({ pid: z.number(), identity: z.string() }),
  children: z.array(z.object({ pid: z.number(), identity: z.string() })),
});
const long = 240_000;

let folder = '';
let started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orphans-'));
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((child) => ended(child, 'SIGTERM')));
  // A test that failed may have left the engine of its own folder.
  if (existsSync(join(folder, 'running.json'))) {
    for (const { pid, identity } of record().children)
      if (identity.includes(folder) && lives(pid)) process.kill(pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const ended = async (child: ChildProcess, signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return exit;
};

/** Starts the small platform, and gives what it says: its origin, or why it does not start. */
const start = async (dataFolder: string, port = '0', before: string[] = []) => {
  const args = [...before, script, dataFolder, port];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const said = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
    child.stderr.on('data', (data: Buffer) => resolve(data.toString()));
  });
  return { child, said: said.trim() };
};

const record = () => recordSchema.parse(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')));

const engine = (): number => {
  const [only, ...others] = record().children;
  if (only === undefined || others.length > 0) throw new Error('One child was expected.');
  return only.pid;
};

const gone = async (pid: number): Promise<boolean> => {
  for (const until = Date.now() + 10_000; lives(pid) && Date.now() < until; ) await pause(50);
  return !lives(pid);
};

describe('a platform on a data folder', () => {
  test('that is told to stop leaves no process and no record behind', { timeout: long }, async () => {
    const { child } = await start(folder);
    const pid = engine();
    expect(lives(pid)).toBe(true);
    const before = Date.now();
    expect(await ended(child, 'SIGTERM')).toBe(0);
    expect(Date.now() - before).toBeLessThan(5000);
    expect(await gone(pid)).toBe(true);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  test('that was killed has its orphans ended by the next start, which keeps the data', { timeout: long }, async () => {
    const first = await start(folder);
    const clock = (origin: string, body: object) =>
      fetch(`${origin}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then((response) => response.json());
    await clock(first.said, { forward: '+7d' });
    const orphan = engine();
    await ended(first.child, 'SIGKILL');
    expect(lives(orphan)).toBe(true);

    const second = await start(folder);
    expect(second.said).toMatch(/^http/);
    expect(await gone(orphan)).toBe(true);
    expect(await clock(second.said, {})).toMatchObject({ offsetMs: 7 * 86_400_000 });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'ends with its launcher, told %s',
    { timeout: long },
    async (signal) => {
      const { child } = await start(folder, '0', [launcher]);
      const pids = [record().platform.pid, engine()];
      expect(pids.map(lives)).toEqual([true, true]);
      await ended(child, signal);
      for (const pid of pids) expect(await gone(pid)).toBe(true);
    },
  );

  test('ends when npm is killed, though the shell between them lives on', { timeout: long }, async () => {
    const npm = `const { spawn } = require('node:child_process');
      spawn('sh', ['-c', process.argv[1] + '; true'], { stdio: 'inherit' }); setInterval(() => {}, 1000);`;
    const line = [process.execPath, launcher, script, folder].map((part) => `'${part}'`).join(' ');
    const child = spawn(process.execPath, ['-e', npm, line], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.push(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const pids = [record().platform.pid, engine()];
    await ended(child, 'SIGKILL');
    const next = await start(folder);
    expect(next.said).toMatch(/^http/);
    for (const pid of pids) expect(await gone(pid)).toBe(true);
  });

  test('that outlived its launcher gives way to the next start', { timeout: long }, async () => {
    const { child } = await start(folder, '0', [launcher]);
    const { pid } = record().platform;
    // Stopped, it cannot notice that its launcher is gone.
    process.kill(pid, 'SIGSTOP');
    await ended(child, 'SIGKILL');
    const second = await start(folder);
    expect(second.said).toMatch(/^http/);
    expect(await gone(pid)).toBe(true);
  });

  test('whose database dies says so and ends', { timeout: long }, async () => {
    const { child } = await start(folder);
    const complaint = new Promise((resolve) => child.stderr?.once('data', (data: Buffer) => resolve(data.toString())));
    process.kill(engine(), 'SIGKILL');
    expect(await complaint).toContain('The database ended unexpectedly');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  });

  test('that still runs refuses a second start and goes on', { timeout: long }, async () => {
    const first = await start(folder);
    const second = await start(folder);
    expect(second.said).toBe(
      `The platform runs already (process ${first.child.pid}). Stop it first, or start another one with PORT=<free port>.`,
    );
    expect(await new Promise((resolve) => second.child.once('exit', resolve))).toBe(1);
    expect((await fetch(first.said)).status).toBe(200);
    expect(lives(engine())).toBe(true);
  });

  test('on a port that is taken says so and leaves nothing', { timeout: long }, async () => {
    const first = await start(folder);
    const second = await start(join(folder, 'other'), new URL(first.said).port);
    expect(second.said).toMatch(/^Port \d+ is taken by another program/);
    expect(existsSync(join(folder, 'other', 'running.json'))).toBe(false);
  });

  test('never ends a process that only has the number of an old one', { timeout: long }, async () => {
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    started.push(bystander);
    const old = { pid: bystander.pid, identity: 'of another process' };
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ platform: old, children: [old] }));
    expect((await start(folder)).said).toMatch(/^http/);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });
});
