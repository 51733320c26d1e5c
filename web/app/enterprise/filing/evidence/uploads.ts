import { typeOfName } from '../../../../../shared/evidence/accepted.ts';
import { call } from '../../../api/call.ts';
import { Problem } from '../../../api/problem.ts';
import { NotSent, sendFile, sha256Of } from '../../../api/send-file.ts';
import { type FileFault, faultOf } from './check-file.ts';

export type Upload = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly stage: 'hashing' | 'sending' | 'waiting' | 'checking' | 'refused' | 'unfit';
  readonly percent: number;
  readonly fault?: FileFault;
  /** Why the platform did not take it, in its words. */
  readonly problem?: Problem;
};

export type Uploads = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => readonly Upload[];
  readonly begin: (kind: string, file: File) => void;
  /** Takes a file off the list: one that goes no further, or one that is still on its way. */
  readonly drop: (id: string) => void;
};

const pauseMs = 3_000;

/** Until the network is back, or a moment has passed in which it may be. */
const networkBack = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const on = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', on);
      resolve();
    };
    const timer = setTimeout(on, pauseMs);
    window.addEventListener('online', on);
    signal.addEventListener('abort', on, { once: true });
  });

const passes = (error: unknown): boolean =>
  error instanceof NotSent ||
  (error instanceof Problem &&
    (error.code === 'unreachable' || error.code === 'busy' || error.body.status === 429 || error.body.status >= 500));

type Tell = (change: Partial<Upload>) => void;

/**
 * Hash, announce, send, have it checked. Announced again under the same key the platform gives a new form for the same
 * paper, so a lost network or a form that ran out only costs time.
 */
const bring = async (claim: string, kind: string, file: File, tell: Tell, signal: AbortSignal): Promise<void> => {
  const type = typeOfName(file.name);
  if (!type) return;
  const sha256 = await sha256Of(file);
  const body = { kind, fileName: file.name, contentType: type, sizeBytes: file.size, sha256 };
  const [announcing, completing] = [crypto.randomUUID(), crypto.randomUUID()];
  let announced: string | undefined;
  const trying = async (): Promise<void> => {
    const { id, upload } = await call('add-evidence', { path: { claim }, body }, { key: announcing, signal });
    announced = id;
    tell({ stage: 'sending', percent: 0 });
    await sendFile(upload, file, (percent) => tell({ percent }), signal);
    tell({ stage: 'checking', percent: 100 });
    await call('complete-evidence', { path: { claim, evidence: id } }, { key: completing, signal });
  };
  for (;;)
    try {
      return await trying();
    } catch (error) {
      if (!signal.aborted && passes(error)) {
        tell({ stage: 'waiting' });
        await networkBack(signal);
        continue;
      }
      // What the platform refused, or a person stopped, is no paper of the claim.
      if (announced) await call('remove-evidence', { path: { claim, evidence: announced } }).catch(() => undefined);
      throw error;
    }
};

/** The files on their way; they go on while other steps of the form are open. */
export const openUploads = (claim: string, arrived: () => Promise<unknown>): Uploads => {
  const listeners = new Set<() => void>();
  const stops = new Map<string, AbortController>();
  let list: readonly Upload[] = [];
  const become = (next: readonly Upload[]): void => {
    list = next;
    for (const listener of listeners) listener();
  };
  const drop = (id: string): void => {
    stops.get(id)?.abort();
    stops.delete(id);
    become(list.filter((upload) => upload.id !== id));
  };
  const run = async (upload: Upload, file: File): Promise<void> => {
    const tell: Tell = (change) => become(list.map((each) => (each.id === upload.id ? { ...each, ...change } : each)));
    const stop = new AbortController();
    stops.set(upload.id, stop);
    try {
      await bring(claim, upload.kind, file, tell, stop.signal);
      await arrived();
      drop(upload.id);
    } catch (error) {
      if (!stop.signal.aborted) tell({ stage: 'refused', ...(error instanceof Problem && { problem: error }) });
      await arrived();
    }
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => list,
    drop,
    begin: (kind, file) => {
      const fault = faultOf(file);
      const upload: Upload = {
        id: crypto.randomUUID(),
        kind,
        fileName: file.name,
        stage: fault ? 'unfit' : 'hashing',
        percent: 0,
        ...(fault && { fault }),
      };
      // A refusal of this slot is answered by the new file.
      become([...list.filter((each) => each.kind !== kind || !/refused|unfit/.test(each.stage)), upload]);
      if (!fault) void run(upload, file);
    },
  };
};
