import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { functionDefinitions } from '../definition/functions.ts';

export type Call = {
  readonly id: string;
  readonly event: unknown;
  readonly functionName: string;
  readonly deadlineAt: number;
};
export type Answer =
  | { readonly id: string; readonly ok: true; readonly value: unknown }
  | { readonly id: string; readonly ok: false };

export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'failed' | 'crashed' | 'timed-out' };

export type FunctionPool = {
  /** Runs a function once and says how it went; never throws. */
  invoke(name: string, event: unknown): Promise<Outcome>;
  stop(): Promise<void>;
};

const timeouts = new Map(
  Object.entries(functionDefinitions).map(([name, { timeoutSeconds }]) => [name, timeoutSeconds * 1000]),
);
const onRequestMs = 29_000;

type Running = { readonly worker: Worker; readonly waiting: Map<string, (outcome: Outcome) => void> };

/** One thread a function, started at its first call and again after it died. */
export const functionPool = (options: {
  /** The folder of each function with its `index.mjs`. */
  readonly folders: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  /** For every function alike; without it each has the time of its definition. */
  readonly timeoutMs?: number;
  /** Takes what functions print. */
  readonly log?: (text: string) => void;
}): FunctionPool => {
  const { folders, environment, log = () => {} } = options;
  const timeoutOf = (name: string): number => options.timeoutMs ?? timeouts.get(name) ?? onRequestMs;
  const running = new Map<string, Running>();

  const start = (name: string, folder: string): Running => {
    const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
      workerData: { file: pathToFileURL(join(folder, 'index.mjs')).href },
      env: { ...environment, AWS_LAMBDA_FUNCTION_NAME: name, POWERTOOLS_SERVICE_NAME: name },
      stdout: true,
      stderr: true,
    });
    const started: Running = { worker, waiting: new Map() };
    worker.stdout.setEncoding('utf8').on('data', log);
    worker.stderr.setEncoding('utf8').on('data', log);
    worker.on('message', (answer: Answer) => {
      const settle = started.waiting.get(answer.id);
      settle?.(answer.ok ? { kind: 'answered', value: answer.value } : { kind: 'failed' });
    });
    worker.on('error', (error) => log(`${name}: ${String(error)}\n`));
    worker.on('exit', () => {
      if (running.get(name) === started) running.delete(name);
      for (const settle of [...started.waiting.values()]) settle({ kind: 'crashed' });
    });
    running.set(name, started);
    return started;
  };

  return {
    invoke: (name, event) => {
      const folder = folders[name];
      if (folder === undefined) throw new Error(`No function is called ${name}.`);
      const { worker, waiting } = running.get(name) ?? start(name, folder);
      const id = randomUUID();
      const timeoutMs = timeoutOf(name);
      return new Promise((resolve) => {
        const settle = (outcome: Outcome): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(outcome);
        };
        const timer = setTimeout(() => {
          settle({ kind: 'timed-out' });
          // It may sit in an endless loop: the thread goes, and the next call starts a fresh one.
          running.delete(name);
          void worker.terminate();
        }, timeoutMs);
        waiting.set(id, settle);
        worker.postMessage({ id, event, functionName: name, deadlineAt: Date.now() + timeoutMs } satisfies Call);
      });
    },
    stop: async () => {
      const threads = [...running.values()].map((each) => each.worker.terminate());
      running.clear();
      await Promise.all(threads);
    },
  };
};
