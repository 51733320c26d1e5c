import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

const processSchema = z.object({ pid: z.int().positive(), identity: z.string() });
const recordSchema = z.object({
  platform: processSchema,
  /** What started the platform and waits for it, where something does. */
  starter: processSchema.optional(),
  children: z.array(processSchema),
});

const settleMs = 2500;

type OwnProcess = z.infer<typeof processSchema>;
type Running = z.infer<typeof recordSchema>;

/** A start that must not go on, with the sentence for the person who tried it. */
export class StartRefused extends Error {}

export type RunningRecord = {
  /** Notes a child, so that the next start can end it should this process be killed. */
  add(pid: number): void;
  remove(): void;
};

/** When a process started and with what command, so that a number given to another process is not taken for it. */
const identityOf = (pid: number): string | undefined => {
  if (existsSync('/proc/self/stat')) {
    try {
      const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      const [state, startedTicks] = [afterName[0], afterName[19]];
      if (state === 'Z' || state === 'X') return undefined;
      return `${startedTicks} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`;
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
};

const ownProcess = (pid: number): OwnProcess | undefined => {
  const identity = identityOf(pid);
  return identity === undefined ? undefined : { pid, identity };
};

const lives = ({ pid, identity }: OwnProcess): boolean => identityOf(pid) === identity;

const endProcess = async (each: OwnProcess, patienceMs: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!lives(each)) return;
    try {
      process.kill(each.pid, signal);
    } catch {
      return;
    }
    for (const until = Date.now() + patienceMs; lives(each) && Date.now() < until; ) await pause(50);
  }
};

/** Whether that platform runs on. One whose launcher is gone is about to notice, and one told to stop to end. */
const staysAlive = async ({ platform, starter }: Running): Promise<boolean> => {
  const runs = () => lives(platform) && (starter === undefined || lives(starter));
  for (const until = Date.now() + settleMs; runs() && Date.now() < until; ) await pause(100);
  return runs();
};

const readRecord = (path: string): Running | undefined => {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * Takes a data folder for this process: refuses where its platform still runs, ends what a killed one left behind,
 * and writes down who runs now.
 */
export const takeFolder = async (folder: string): Promise<RunningRecord> => {
  const path = join(folder, 'running.json');
  const earlier = readRecord(path);
  if (earlier !== undefined) {
    if (await staysAlive(earlier)) {
      throw new StartRefused(
        `The platform runs already (process ${earlier.platform.pid}). Stop it first, or start another one with PORT=<free port>.`,
      );
    }
    await endProcess(earlier.platform, 6000);
    for (const child of earlier.children) await endProcess(child, 3000);
  }
  mkdirSync(folder, { recursive: true });
  const platform = ownProcess(process.pid);
  // Without a way to know processes again there is nothing to end later.
  if (platform === undefined) return { add: () => {}, remove: () => {} };

  const starter = process.env.STARTED_BY === String(process.ppid) ? ownProcess(process.ppid) : undefined;
  const record: Running = { platform, ...(starter && { starter }), children: [] };
  const write = (): void => {
    writeFileSync(`${path}.new`, JSON.stringify(record, null, 2));
    renameSync(`${path}.new`, path);
  };
  write();
  return {
    add: (pid) => {
      const child = ownProcess(pid);
      if (child !== undefined) record.children.push(child);
      write();
    },
    remove: () => rmSync(path, { force: true }),
  };
};
