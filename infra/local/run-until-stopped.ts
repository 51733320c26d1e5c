import type { Platform } from './platform.ts';
import { runCommand } from './running-platform.ts';

const patienceMs = 4500;

/** Runs a platform until a signal, the end of its launcher or the end of its database; leaves no process behind. */
export const runUntilStopped = async (start: () => Promise<Platform>): Promise<void> => {
  let stopping = false;
  let running: Platform | undefined;

  const finish = (code: number): void => {
    if (stopping) return;
    stopping = true;
    // Whatever hangs, nothing of ours outlives this.
    setTimeout(() => process.exit(code || 1), patienceMs).unref();
    void Promise.resolve(running?.stop()).finally(() => process.exit(code));
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => finish(0));

  // Killed with SIGKILL, the launcher forwards nothing: its end shows only as another parent.
  if (process.env.STARTED_BY === String(process.ppid)) {
    const launcher = process.ppid;
    setInterval(() => process.ppid === launcher || finish(0), 1000).unref();
  }

  await runCommand(async () => {
    running = await start();
    void running.failed.then(() => {
      if (stopping) return;
      process.stderr.write('The database ended unexpectedly. Start the platform again: npm start\n');
      finish(1);
    });
  });
};
