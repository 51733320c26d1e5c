import { Worker } from 'node:worker_threads';
import type { Platform } from '../platform.ts';

/** How many claims wait for each person of the demonstration. */
export type Tasks = Readonly<Record<string, number>>;

/** Puts the demonstration data in, by the platform's own acts, and says who has something to do. */
export const seed = (platform: Pick<Platform, 'environment'>): Promise<Tasks> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { env: { ...platform.environment } });
    worker.once('message', (tasks: Tasks) => {
      resolve(tasks);
      // Its connections would keep it for a while.
      void worker.terminate();
    });
    worker.once('error', reject);
    // After a message this changes nothing.
    worker.once('exit', (code) => reject(new Error(`The demonstration data were not finished: exit code ${code}.`)));
  });
